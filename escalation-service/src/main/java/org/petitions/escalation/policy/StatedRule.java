package org.petitions.escalation.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.policy.Limit.Counted;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitKind;

/** A clock's rule as the policy file states it: its limit may be left to the law. */
record StatedRule(String article, StatedLimit limit, List<Integer> warnings, List<Rung> rungs,
        List<Rung> rungsOfCityUnits, @Nullable Limit afterHandBack,
        @Nullable Map<UnitKind, Limit> limitByOwnRules, @Nullable Map<HandlingWay, WayRule> ways,
        @Nullable List<Rung> toldAtStart, @Nullable List<Rung> toldAtStartOfCityUnits) {

    /** @throws IllegalArgumentException naming the field that does not fit */
    StatedRule {
        PolicyFieldChecks.require(limit, "limit");
        // Checked here already, so that the message can name the line.
        Limit known = limit instanceof Limit own ? own : new Limit.SetByEvent();
        new ClockRule(article, known, warnings, rungs, rungsOfCityUnits, counted("after-hand-back", afterHandBack),
                ownRules(limitByOwnRules), Map.of(), list(toldAtStart), list(toldAtStartOfCityUnits));
    }

    /** The rule with its limit in figures. */
    ClockRule of(ClockKind kind) {
        Limit figure = switch (limit) {
            case StatedLimit.ByLaw() -> LawfulLimit.of(kind);
            case Limit own -> own;
        };
        return new ClockRule(article, figure, warnings, rungs, rungsOfCityUnits,
                counted("after-hand-back", afterHandBack),
                ownRules(limitByOwnRules), ways == null ? Map.of() : ways, list(toldAtStart),
                list(toldAtStartOfCityUnits));
    }

    private static List<Rung> list(@Nullable List<Rung> rungs) {
        return rungs == null ? List.of() : rungs;
    }

    private static Map<UnitKind, Counted> ownRules(@Nullable Map<UnitKind, Limit> stated) {
        Map<UnitKind, Counted> limits = new EnumMap<>(UnitKind.class);
        if (stated != null) {
            stated.forEach((kind, limit) -> limits.put(kind, Objects.requireNonNull(
                    counted("limit-by-own-rules", PolicyFieldChecks.require(limit, "limit-by-own-rules")))));
        }
        return limits;
    }

    private static @Nullable Counted counted(String field, @Nullable Limit limit) {
        return switch (limit) {
            case null -> null;
            case Counted figure -> figure;
            case Limit.SetByEvent _ -> throw new IllegalArgumentException(
                    field + ": expected '3 working days', '5 days' or '48 hours'");
        };
    }
}
