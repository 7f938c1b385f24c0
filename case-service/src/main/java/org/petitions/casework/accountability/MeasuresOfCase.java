package org.petitions.casework.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.petitions.casework.lists.ListNames;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** What holds units to their duty over a case, as the case's page names it. */
@Component
public class MeasuresOfCase {
    private final Measures measures;
    private final MeasureNames names;

    MeasuresOfCase(Measures measures, MeasureNames names) {
        this.measures = measures;
        this.names = names;
    }

    /**
     * A link to one.
     *
     * @param text what it is, to whom, and how far it came
     */
    public record Link(String address, String text) {}

    /** Those that its reader may see. */
    public List<Link> of(String caseId, Actor actor, Locale language) {
        LocalDate today = measures.today();
        return measures.ofCase(caseId, actor).stream()
                .map(measure -> new Link(MeasureNames.address(measure), names.text("supervision.of-case", language,
                        String.valueOf(ListNames.of(measure.kind(), language)), names.addressee(measure, language),
                        names.stage(measure, today, language))))
                .toList();
    }
}
