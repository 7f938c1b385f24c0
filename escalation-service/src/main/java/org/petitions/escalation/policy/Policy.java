package org.petitions.escalation.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;

/**
 * What holds for every clock. Data, not code: see {@code policy.yml}.
 *
 * @param version named on everything that was judged by it
 * @param acknowledgement how long a leader has to take note of a miss
 * @param actAfterAcknowledgement how long after that the act has to be done, or the next is told
 * @param dutyDeskRepeat how long the duty desk has to answer before it is called again
 * @param toAndFro when the county's leader is told that nobody takes a petition on
 * @param specialDuty the shorter times of special-duty periods (特护期); null where the file says none, as in every one of before this field
 */
public record Policy(String version, Map<ClockKind, ClockRule> clocks,
        Map<Urgency, AcknowledgementTime> acknowledgement, Map<Urgency, Limit> actAfterAcknowledgement,
        Map<Urgency, Limit> dutyDeskRepeat, ToAndFro toAndFro, @Nullable SpecialDutyTimes specialDuty) {

    /** The clocks of the procedure; the acknowledgement clock is the ladder's own and has its own part. */
    public static final Set<ClockKind> CLOCKS_OF_THE_PROCEDURE = EnumSet
            .complementOf(EnumSet.of(ClockKind.ACKNOWLEDGEMENT));

    /** Whom Art. 23 ¶4 leaves to rules of their own: political-legal and discipline bodies. */
    private static final Set<UnitKind> TELLING_BY_OWN_RULES = EnumSet.of(UnitKind.PLC, UnitKind.PSB, UnitKind.CDI);

    /** The clocks that the procedure lengthens or pauses, by calendar days (Art. 34, 36). */
    private static final Set<ClockKind> EXTENDABLE_OR_PAUSABLE = EnumSet.of(ClockKind.HANDLING, ClockKind.REREVIEW);

    /** What holds for a leader in charge (包案), and for an answer to one's bureau, where the file says nothing. */
    private static final class WhereUnstated {
        static final Map<ClockKind, ClockRule> RULES = Map.of(
                ClockKind.CHARGE_FIRST_DEED, rule(new Limit.Counted(15, Limit.Unit.DAYS), 5),
                ClockKind.CHARGE, rule(new Limit.SetByEvent(), 15, 5),
                ClockKind.CHARGE_FOLLOW_UP, rule(new Limit.SetByEvent(), 3),
                ClockKind.WRITTEN_ANSWER, new ClockRule("40", new Limit.SetByEvent(), List.of(3, 1),
                        List.of(Rung.UNIT_HEAD, Rung.COUNTY_LEADER, Rung.CITY_LEADER),
                        List.of(Rung.UNIT_HEAD, Rung.CITY_LEADER), null, Map.of(), Map.of(), List.of(), List.of()));

        private WhereUnstated() {}

        private static ClockRule rule(Limit limit, Integer... warnings) {
            return new ClockRule("0", limit, List.of(warnings),
                    List.of(Rung.UNIT_HEAD, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER),
                    List.of(Rung.UNIT_HEAD, Rung.PRINCIPAL_LEADER), null, Map.of(), Map.of(), List.of(), List.of());
        }
    }

    /** As the file states it. A line that stood here once, and in the holiday file now, is refused and not passed over. */
    @JsonCreator
    static Policy stated(String version, Map<ClockKind, StatedRule> clocks,
            Map<Urgency, AcknowledgementTime> acknowledgement, Map<Urgency, Limit> actAfterAcknowledgement,
            Map<Urgency, Limit> dutyDeskRepeat, ToAndFro toAndFro,
            @Nullable SpecialDutyTimes specialDuty, @Nullable Integer mostUnknownRestDays) {
        if (mostUnknownRestDays != null) {
            throw new IllegalArgumentException(
                    "most-unknown-rest-days: stands in the holiday file now, for all services:"
                            + " '# most-unknown-rest-days: " + mostUnknownRestDays + "'");
        }
        Map<ClockKind, ClockRule> rules = new EnumMap<>(ClockKind.class);
        // A policy of before leaders in charge were held to time says nothing of them.
        Set<ClockKind> kinds = EnumSet.copyOf(WhereUnstated.RULES.keySet());
        kinds.addAll(PolicyFieldChecks.require(clocks, "clocks").keySet());
        checkKinds(kinds);
        rules.putAll(WhereUnstated.RULES);
        clocks.forEach((kind, rule) -> rules.put(kind, rule.of(kind)));
        return new Policy(version, rules, acknowledgement, actAfterAcknowledgement, dutyDeskRepeat, toAndFro,
                specialDuty);
    }

    /** @throws IllegalArgumentException naming the field that does not fit */
    public Policy {
        if (PolicyFieldChecks.require(version, "version").isBlank()) {
            throw new IllegalArgumentException("version: empty");
        }
        clocks = Map.copyOf(PolicyFieldChecks.require(clocks, "clocks"));
        acknowledgement = Map.copyOf(PolicyFieldChecks.require(acknowledgement, "acknowledgement"));
        actAfterAcknowledgement = Map
                .copyOf(PolicyFieldChecks.require(actAfterAcknowledgement, "act-after-acknowledgement"));
        dutyDeskRepeat = Map.copyOf(PolicyFieldChecks.require(dutyDeskRepeat, "duty-desk-repeat"));
        PolicyFieldChecks.require(toAndFro, "to-and-fro");
        checkKinds(clocks.keySet());
        clocks.forEach((kind, rule) -> checkLimit(kind, rule.limit()));
        clocks.forEach(LawfulLimit::check);
        clocks.forEach(Policy::checkHandBack);
        clocks.forEach(Policy::checkOwnRules);
        clocks.forEach(Policy::checkWays);
        PolicyFieldChecks.checkUrgencies(acknowledgement, "acknowledgement");
        PolicyFieldChecks.checkUrgencies(actAfterAcknowledgement, "act-after-acknowledgement");
        PolicyFieldChecks.checkUrgencies(dutyDeskRepeat, "duty-desk-repeat");
        if (specialDuty != null) {
            specialDuty.checkAgainst(acknowledgement, actAfterAcknowledgement, dutyDeskRepeat);
        }
    }

    private static void checkKinds(Set<ClockKind> stated) {
        for (ClockKind kind : ClockKind.values()) {
            if (CLOCKS_OF_THE_PROCEDURE.contains(kind) != stated.contains(kind)) {
                throw new IllegalArgumentException("clocks: " + kind
                        + (stated.contains(kind) ? " belongs under acknowledgement" : " is missing"));
            }
        }
    }

    private static void checkLimit(ClockKind kind, Limit limit) {
        boolean set = limit instanceof Limit.SetByEvent;
        if (set != ClockActCheck.isSetByEvent(kind)) {
            throw new IllegalArgumentException("clocks: " + kind
                    + (set ? " needs a limit, no event sets it" : " has its limit set by each event"));
        }
        if (EXTENDABLE_OR_PAUSABLE.contains(kind)
                && !(limit instanceof Limit.Counted(_, Limit.Unit unit) && unit == Limit.Unit.DAYS)) {
            throw new IllegalArgumentException("clocks: " + kind + " can be lengthened or paused, so it counts days");
        }
    }

    /** Only of the written notice do the Regulations leave some units to rules of their own: the political-legal and the discipline bodies. */
    private static void checkOwnRules(ClockKind kind, ClockRule rule) {
        rule.ownRules().keySet().stream().filter(unit -> !TELLING_BY_OWN_RULES.contains(unit)).sorted().findFirst()
                .ifPresent(unit -> {
                    throw new IllegalArgumentException("clocks: " + kind + ": limit-by-own-rules: " + unit
                            + " has no rules of its own, article 23: only " + TELLING_BY_OWN_RULES);
                });
        if (kind != ClockKind.ACCEPTANCE && !rule.ownRules().isEmpty()) {
            throw new IllegalArgumentException("clocks: " + kind + ": limit-by-own-rules is for ACCEPTANCE alone");
        }
    }

    /** Only the dispatch comes back to be done again, and it must be said how long it has then. */
    private static void checkHandBack(ClockKind kind, ClockRule rule) {
        if ((kind == ClockKind.DISPATCH) != (rule.afterHandBack() != null)) {
            throw new IllegalArgumentException("clocks: " + kind + ": after-hand-back "
                    + (kind == ClockKind.DISPATCH ? "is missing, e.g. '3 working days'" : "is for DISPATCH alone"));
        }
    }

    /** The figure of Art. 34 is for Art. 31 (6) alone, which is the rule itself; every other way needs a limit of its own. */
    private static void checkWays(ClockKind kind, ClockRule rule) {
        Set<HandlingWay> stated = rule.ways().keySet();
        if (kind != ClockKind.HANDLING) {
            if (!stated.isEmpty()) {
                throw new IllegalArgumentException("clocks: " + kind + ": ways is for HANDLING alone");
            }
            return;
        }
        for (HandlingWay way : HandlingWay.values()) {
            boolean own = way != HandlingWay.PETITION_PROCEDURE;
            if (own != stated.contains(way)) {
                throw new IllegalArgumentException("clocks: HANDLING: ways: " + way
                        + (own ? " is missing" : " has the limit of HANDLING itself"));
            }
        }
    }

    /** The rule for a clock of a petition that is handled in this way; null where the clock has nothing to do with it. */
    public ClockRule rule(ClockKind kind, @Nullable HandlingWay way) {
        return rule(kind).in(way);
    }

    /** The rule for a clock of the procedure. */
    public ClockRule rule(ClockKind kind) {
        return Objects.requireNonNull(clocks.get(kind), "checked at start");
    }

    /** The ladder above a unit, lowest rung first. */
    public List<Rung> rungs(ClockKind kind, String unitId) {
        return isOfTheCity(unitId) ? rule(kind).rungsOfCityUnits() : rule(kind).rungs();
    }

    /** The leaders above a unit who are told, with the duty desk, as soon as a clock starts; empty where nobody is. */
    public List<Rung> toldAtStart(ClockKind kind, String unitId) {
        return isOfTheCity(unitId) ? rule(kind).toldAtStartOfCityUnits() : rule(kind).toldAtStart();
    }

    private static boolean isOfTheCity(String unitId) {
        String division = UnitId.divisionOf(unitId);
        return UnitId.cityOf(division).equals(division);
    }

    /**
     * How long a leader has to take note of an alert.
     *
     * @param inSpecialDuty whether it is raised in a special-duty period of the division
     */
    public Duration timeToAcknowledge(Urgency urgency, boolean inSpecialDuty) {
        return Objects.requireNonNull((inSpecialDuty && specialDuty != null
                ? specialDuty.acknowledgement()
                : acknowledgement).get(urgency), "checked at start").time();
    }

    /** How long after an acknowledgement the act has to be done before the next rung is told; the parameters as above. */
    public Limit.Counted timeToAct(Urgency urgency, boolean inSpecialDuty) {
        return counted(inSpecialDuty && specialDuty != null
                ? specialDuty.actAfterAcknowledgement()
                : actAfterAcknowledgement, urgency);
    }

    /** How long after a call to the duty desk it is called again, unless it answers; the parameters as above. */
    public Limit.Counted deskCalledAgainAfter(Urgency urgency, boolean inSpecialDuty) {
        return counted(inSpecialDuty && specialDuty != null ? specialDuty.dutyDeskRepeat() : dutyDeskRepeat, urgency);
    }

    private static Limit.Counted counted(Map<Urgency, Limit> times, Urgency urgency) {
        return (Limit.Counted) Objects.requireNonNull(times.get(urgency), "checked at start");
    }
}
