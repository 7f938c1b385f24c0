package org.petitions.escalation.policy;

import java.util.List;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/** A clock's rule as the policy file states it: its limit may be left to the law. */
record StatedRule(String article, StatedLimit limit, List<Integer> warnings, List<Rung> rungs,
        List<Rung> rungsOfCityUnits) {

    /** @throws IllegalArgumentException naming the field that does not fit */
    StatedRule {
        PolicyFieldChecks.require(limit, "limit");
        // Checked here already, so that the message can name the line.
        Limit known = limit instanceof Limit own ? own : new Limit.SetByEvent();
        new ClockRule(article, known, warnings, rungs, rungsOfCityUnits);
    }

    /** The rule with its limit in figures. */
    ClockRule of(ClockKind kind) {
        Limit figure = switch (limit) {
            case StatedLimit.ByLaw() -> LawfulLimit.of(kind);
            case Limit own -> own;
        };
        return new ClockRule(article, figure, warnings, rungs, rungsOfCityUnits);
    }
}
