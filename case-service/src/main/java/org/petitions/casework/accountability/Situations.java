package org.petitions.casework.accountability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent.ObjectionRejected;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.ReviewOutcome;

/** Which of the situations of Art. 40 a case shows by itself, and of which unit. What no record shows a person sees. Pure. */
final class Situations {
    private Situations() {}

    /** A situation of a unit. */
    record Situation(String unit, MeasureGround ground) {}

    /**
     * Those of a case.
     *
     * @param history all of its events
     * @param limits all of its limits
     */
    static Set<Situation> of(List<CaseEvent> history, List<CaseLimit> limits) {
        Set<Situation> found = new LinkedHashSet<>();
        // Who tells late, and is past it, was late: only what is late now is to be hurried by supervision.
        limits.stream().filter(limit -> limit.isMissed() && limit.isOpen()).filter(Situations::isOfUnit)
                .forEach(limit -> found.add(new Situation(limit.unit(), limit.clock() == ClockKind.MEASURE
                        ? MeasureGround.NOT_CARRIED_OUT
                        : MeasureGround.LIMIT_MISSED)));
        history.forEach(event -> {
            switch (event) {
                case ObjectionRejected e -> found.add(new Situation(e.unit(), MeasureGround.REFUSED_WRONGLY));
                case ReviewDecided e when e.outcome() != ReviewOutcome.UPHELD ->
                    found.add(new Situation(e.unit(), MeasureGround.AGAINST_RULES));
                default -> {
                    // no situation
                }
            }
        });
        return found;
    }

    private static boolean isOfUnit(CaseLimit limit) {
        return limit.clock() != ClockKind.ACKNOWLEDGEMENT && !limit.clock().isBesideProcedure();
    }
}
