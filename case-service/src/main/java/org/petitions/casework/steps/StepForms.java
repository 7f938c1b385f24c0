package org.petitions.casework.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petitions.casework.procedure.terms.Step;
import org.springframework.stereotype.Component;

/** All forms there are. */
@Component
public class StepForms {
    private final Map<String, StepForm<?>> byCode = new LinkedHashMap<>();

    StepForms(List<StepFormSource> sources) {
        sources.stream().flatMap(source -> source.forms().stream()).forEach(form -> {
            if (byCode.put(form.code(), form) != null) {
                throw new IllegalStateException("two forms are called " + form.code());
            }
        });
    }

    /** The form with this code. */
    public Optional<StepForm<?>> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The forms by which a step is taken, in the order they are offered; none where it has no page. */
    public List<StepForm<?>> of(Step step) {
        List<StepForm<?>> forms = new ArrayList<>(byCode.values());
        forms.removeIf(form -> form.step() != step);
        return forms;
    }

    /** All of them. */
    public Collection<StepForm<?>> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }
}
