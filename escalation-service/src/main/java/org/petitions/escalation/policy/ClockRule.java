package org.petitions.escalation.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.policy.Limit.Counted;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * The rule for one clock.
 *
 * @param article number of the article of the Regulations the limit stands in, 0 where it is the city's own rule
 * @param limit how long it runs
 * @param warnings how long before the end the unit's head is warned, most first: days, or hours for a limit of hours
 * @param rungs who is told, one after the other, when it was missed
 * @param rungsOfCityUnits the same for units of the city itself, above which no county leader stands
 * @param afterHandBack the least it has when it starts again after an objection was allowed, where more of its limit is not left; null
 *     for a clock that never does
 * @param ownRules limits of the kinds of units that tell by rules of their own (Art. 23, paragraph 4); empty for a clock that has none
 * @param ways what is otherwise for a way of handling that has a limit of its own; empty for every clock but {@code HANDLING}
 * @param toldAtStart the leaders who are told as soon as it starts, and the duty desk with them; empty where nobody is
 * @param toldAtStartOfCityUnits the same for units of the city itself
 */
public record ClockRule(String article, Limit limit, List<Integer> warnings, List<Rung> rungs,
        List<Rung> rungsOfCityUnits, @Nullable Counted afterHandBack, Map<UnitKind, Counted> ownRules,
        Map<HandlingWay, WayRule> ways, List<Rung> toldAtStart, List<Rung> toldAtStartOfCityUnits) {

    /** @throws IllegalArgumentException naming the field that does not fit */
    public ClockRule {
        PolicyFieldChecks.require(article, "article");
        PolicyFieldChecks.require(limit, "limit");
        ownRules = Map.copyOf(PolicyFieldChecks.require(ownRules, "limit-by-own-rules"));
        warnings = List.copyOf(PolicyFieldChecks.require(warnings, "warnings"));
        rungs = ladder(rungs, "rungs");
        rungsOfCityUnits = ladder(rungsOfCityUnits, "rungs-of-city-units");
        toldAtStart = toldAtStart.isEmpty() ? List.of() : ladder(toldAtStart, "told-at-start");
        toldAtStartOfCityUnits = toldAtStartOfCityUnits.isEmpty()
                ? List.of()
                : ladder(toldAtStartOfCityUnits, "told-at-start-of-city-units");
        for (int ahead : warnings) {
            if (ahead < 1 || limit instanceof Limit.Counted counted && ahead >= counted.count()) {
                throw new IllegalArgumentException("warnings: " + ahead + " does not lie within the limit, " + limit);
            }
        }
        PolicyFieldChecks.requireOrder(warnings, Comparator.<Integer>reverseOrder(), "warnings",
                "most days first, none twice");
        ways = Map.copyOf(ways);
    }

    /** The rule for a clock of a petition that is handled in this way. */
    public ClockRule in(@Nullable HandlingWay way) {
        WayRule own = way == null ? null : ways.get(way);
        return own == null
                ? this
                : new ClockRule(own.article(), own.limit(), own.warnings(), rungs, rungsOfCityUnits, afterHandBack,
                        ownRules, ways, toldAtStart, toldAtStartOfCityUnits);
    }

    /** The rule for a matter of which that unit has no rules of its own: the limit is the same for it as for any other. */
    public ClockRule withoutOwnRules() {
        return new ClockRule(article, limit, warnings, rungs, rungsOfCityUnits, afterHandBack, Map.of(), ways,
                toldAtStart, toldAtStartOfCityUnits);
    }

    /** The limit that holds for a unit, of a matter of which units of its kind tell by rules of their own, where the policy has any. */
    public Limit limitFor(String unit) {
        return UnitId.parse(unit).<Limit>map(id -> ownRules.get(id.kind())).orElse(limit);
    }

    private static List<Rung> ladder(List<Rung> rungs, String field) {
        PolicyFieldChecks.require(rungs, field);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException(field + ": at least one rung");
        }
        if (rungs.contains(Rung.DUTY_DESK)) {
            throw new IllegalArgumentException(field + ": DUTY_DESK is no rung to climb to");
        }
        PolicyFieldChecks.requireOrder(rungs, Comparator.<Rung>naturalOrder(), field, "lowest rung first, none twice");
        return List.copyOf(rungs);
    }
}
