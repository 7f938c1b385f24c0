package org.petitions.casework.steps;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.DraftedAct;
import org.petitions.starter.audit.StepCodes;
import org.springframework.stereotype.Component;

/** The codes by which addresses of forms name steps; of a draft with what is drafted. */
@Component
class AuditedSteps implements StepCodes {
    private static final Set<String> CODES = Stream.concat(Arrays.stream(Step.values()).map(StepForm::codeOf),
            Arrays.stream(DraftedAct.values()).map(act -> StepForm.codeOf(Step.DRAFT, act.name())))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean contains(String code) {
        return CODES.contains(code);
    }
}
