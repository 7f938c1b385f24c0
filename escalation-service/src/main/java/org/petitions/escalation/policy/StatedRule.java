package org.petitions.escalation.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/** A clock's rule as the policy file states it: its limit may be left to the law. */
record StatedRule(String article, StatedLimit limit, List<Integer> warnings, List<Rung> rungs,
        List<Rung> rungsOfCityUnits, @Nullable Limit afterHandBack) {

    /** @throws IllegalArgumentException naming the field that does not fit */
    StatedRule {
        PolicyFieldChecks.require(limit, "limit");
        // Checked here already, so that the message can name the line.
        Limit known = limit instanceof Limit own ? own : new Limit.SetByEvent();
        new ClockRule(article, known, warnings, rungs, rungsOfCityUnits, counted(afterHandBack));
    }

    /** The rule with its limit in figures. */
    ClockRule of(ClockKind kind) {
        Limit figure = switch (limit) {
            case StatedLimit.ByLaw() -> LawfulLimit.of(kind);
            case Limit own -> own;
        };
        return new ClockRule(article, figure, warnings, rungs, rungsOfCityUnits, counted(afterHandBack));
    }

    private static Limit.@Nullable Counted counted(@Nullable Limit limit) {
        return switch (limit) {
            case null -> null;
            case Limit.Counted figure -> figure;
            case Limit.SetByEvent _ -> throw new IllegalArgumentException(
                    "after-hand-back: expected '3 working days', '5 days' or '48 hours'");
        };
    }
}
