package org.petitions.scenario.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.outcome.AlertOutcome;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;

/**
 * One running of one clock, played through by the rules as they are written: warnings to the unit's head before the end, then rung by
 * rung until the act is done, more slowly where somebody takes note; the duty desk wherever a rung fails and at the end, each time again and
 * again. What would come after the days is left out.
 */
public final class ClockRun {
    /** How long after an alert the acknowledging leader takes note: within the two hours that urgent matters leave. */
    private static final Duration ACKNOWLEDGED_AFTER = Duration.ofHours(1);

    private final PlannedRow.Petition petition;
    private final ClockKind kind;
    private final @Nullable HandlingWay way;
    private final String unit;
    private final @Nullable Instant end;
    private final @Nullable Instant actedAt;
    private final CityPolicy rules;
    private final PostReachability reach;
    private final LegalCalendar calendar;
    private final List<Instruction> instructions;
    private final List<AlertOutcome> alerts = new ArrayList<>();
    private final List<PlannedAction.AcknowledgeAlert> acknowledgements = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();

    /**
     * @param way how the petition is handled, where the limit follows from that; else null
     * @param from what it runs from
     * @param seenFrom when the platform first knew of it, which for a ledger's row is later than the registration
     * @param end the first instant that is too late; null for a clock that stands still to the last
     * @param actedAt when it was stopped, or null when it never was
     * @param anew whether it ran before, so that who is told at its start knows of it
     */
    ClockRun(PlannedRow.Petition petition, ClockKind kind, @Nullable HandlingWay way, String unit, Instant from,
            Instant seenFrom,
            @Nullable Instant end, @Nullable Instant actedAt, CityPolicy rules, PostReachability reach,
            LegalCalendar calendar, List<Instruction> instructions, @Nullable Telling telling, boolean anew) {
        this.petition = petition;
        this.kind = kind;
        this.way = way;
        this.unit = unit;
        this.end = end;
        this.actedAt = actedAt;
        this.rules = rules;
        this.reach = reach;
        this.calendar = calendar;
        this.instructions = instructions;
        if (end != null) {
            if (!anew) {
                tellAtStart(seenFrom);
            }
            warn(end, from, seenFrom);
            if (isMissed()) {
                escalate(end.isBefore(seenFrom) ? seenFrom : end);
            }
        }
        if (telling != null && isWithinScenario(telling.at())) {
            tell(telling);
        }
    }

    /** Another unit has to do from then on what was missed, if it is missed and not done by then: its head is told, and the climb goes on. */
    void tellSuccessor(String successor, Instant at) {
        if (isMissed() && isWithinScenario(at)) {
            moments.add(at);
            String head = PostId.on(Rung.UNIT_HEAD, successor);
            DutyDeskReason obstacle = reach.obstacle(head, at);
            if (obstacle == null) {
                alertReachable(at, Rung.UNIT_HEAD, head, AlertReason.LIMIT_MISSED, stateUnlessAcknowledged());
            } else {
                callDutyDeskUntilDone(at, obstacle, Rung.UNIT_HEAD);
            }
        }
    }

    public ClockKind kind() {
        return kind;
    }

    /** Whether the end passed before the act. */
    public boolean isMissed() {
        return end != null && isWithinScenario(end);
    }

    /** Whether the act was never done. */
    public boolean isOpenAtTheEnd() {
        return actedAt == null;
    }

    /** What is left of it when the days are over; empty when the act was done. */
    public Optional<OpenLimit> openLimit() {
        return isOpenAtTheEnd()
                ? Optional.of(new OpenLimit(kind, unit,
                        end == null ? null : LegalCalendar.dayOf(end.minusMillis(1)), isMissed()))
                : Optional.empty();
    }

    public List<AlertOutcome> alerts() {
        return alerts;
    }

    public List<PlannedAction.AcknowledgeAlert> acknowledgements() {
        return acknowledgements;
    }

    /** When this clock makes something happen by itself. */
    public List<Instant> moments() {
        return moments;
    }

    /** The duty desk and the leaders named hear of it when the platform first does. */
    private void tellAtStart(Instant seenFrom) {
        List<Rung> told = rules.toldAtStart(kind, unit);
        if (!told.isEmpty() && isWithinScenario(seenFrom)) {
            callDutyDeskUntilDone(seenFrom, DutyDeskReason.REGISTERED_URGENT, Rung.DUTY_DESK);
            told.forEach(
                    rung -> alert(seenFrom, rung, AlertReason.REGISTERED_URGENT, stateUnlessAcknowledged()));
        }
    }

    /**
     * A warning that would come before the start is none. Of several that had passed when the clock was first seen, only the nearest to
     * the end is given, and that at once.
     */
    private void warn(Instant end, Instant from, Instant seenFrom) {
        if (!seenFrom.isBefore(end)) {
            return;
        }
        List<Instant> warnings = rules.warnings(kind, way, end).stream().filter(at -> at.isAfter(from)).toList();
        if (warnings.stream().anyMatch(at -> !at.isAfter(seenFrom))) {
            warn(seenFrom);
        }
        warnings.stream().filter(at -> at.isAfter(seenFrom)).forEach(this::warn);
    }

    private void warn(Instant at) {
        if (isWithinScenario(at)) {
            moments.add(at);
            alert(at, Rung.UNIT_HEAD, AlertReason.LIMIT_NEAR, stateUnlessAcknowledged());
        }
    }

    /** The leader of the county, or of the city for its own bureau, is told and asked for nothing. */
    private void tell(Telling telling) {
        boolean ofTheCity = UnitId.cityOf(unit).equals(UnitId.divisionOf(unit));
        moments.add(telling.at());
        alert(telling.at(), ofTheCity ? Rung.CITY_LEADER : Rung.COUNTY_LEADER, telling.reason(),
                stateUnlessAcknowledged());
    }

    private void escalate(Instant missedAt) {
        Instant at = missedAt;
        AlertReason reason = AlertReason.LIMIT_MISSED;
        boolean noted = false;
        for (Rung rung : rules.rungs(kind, unit)) {
            moments.add(at);
            String leader = reach.leader(rung, unit, at);
            boolean notes = rung == petition.acknowledgedBy() && isWithinScenario(at.plus(ACKNOWLEDGED_AFTER));
            Instruction instruction = instructionAfter(at, rung, notes);
            AlertOutcome.State answered = notes
                    ? AlertOutcome.State.ACKNOWLEDGED
                    : instruction != null ? AlertOutcome.State.WITHDRAWN : stateUnlessAcknowledged();
            if (!alert(at, rung, reason, answered)) {
                reason = AlertReason.RUNG_BELOW_FAILED;
                continue;
            }
            if (notes) {
                acknowledgements
                        .add(new PlannedAction.AcknowledgeAlert(at.plus(ACKNOWLEDGED_AFTER), petition.key(), kind, rung,
                                leader));
            }
            boolean takenUp = notes || instruction != null;
            noted |= takenUp;
            at = instruction != null ? instruction.until() : waitsUntil(at, notes);
            if (!isWithinScenario(at)) {
                return;
            }
            if (takenUp) {
                remind(at, rung, leader);
                if (rung != Rung.UNIT_HEAD) {
                    remind(at, Rung.UNIT_HEAD, PostId.on(Rung.UNIT_HEAD, unit));
                }
            }
            reason = takenUp ? AlertReason.ACKNOWLEDGED_NOT_DONE : AlertReason.NOT_ACKNOWLEDGED;
        }
        moments.add(at);
        callDutyDeskUntilDone(at, noted ? DutyDeskReason.ACKNOWLEDGED_NOT_DONE : DutyDeskReason.LADDER_EXHAUSTED,
                rules.rungs(kind, unit).getLast());
    }

    /** Until when nothing follows on an alert that is acknowledged, or is not. */
    private Instant waitsUntil(Instant toldAt, boolean notes) {
        return notes
                ? rules.actBy(petition.urgency(), toldAt.plus(ACKNOWLEDGED_AFTER), calendar)
                : toldAt.plus(rules.timeToAcknowledge(petition.urgency()));
    }

    /** What the leader on a rung says about an alert before the next is told, or null. */
    private @Nullable Instruction instructionAfter(Instant toldAt, Rung rung, boolean notes) {
        return instructions.stream().filter(given -> given.rung() == rung && given.at().isAfter(toldAt)
                && given.at().isBefore(waitsUntil(toldAt, notes)) && isWithinScenario(given.at())).findFirst()
                .orElse(null);
    }

    /** Who took it up, or heads the unit, is told that it is still not done. */
    private void remind(Instant at, Rung rung, String post) {
        if (reach.obstacle(post, at) == null) {
            alertReachable(at, rung, post, AlertReason.STILL_NOT_DONE, stateUnlessAcknowledged());
        }
    }

    /** Nobody at the desk answers on the sample day: each call takes the place of the one before. */
    private void callDutyDeskUntilDone(Instant from, DutyDeskReason reason, Rung rung) {
        Instant at = rules.deskCalledAgainAt(petition.urgency(), from, calendar);
        while (isWithinScenario(at)) {
            callDutyDesk(reason, rung, AlertOutcome.State.WITHDRAWN);
            moments.add(at);
            at = rules.deskCalledAgainAt(petition.urgency(), at, calendar);
        }
        callDutyDesk(reason, rung, stateUnlessAcknowledged());
    }

    /** Tells the leader on a rung; false when the rung fails and the duty desk had to be called. */
    private boolean alert(Instant at, Rung rung, AlertReason reason, AlertOutcome.State ifReached) {
        String post = reach.leader(rung, unit, at);
        DutyDeskReason obstacle = reach.obstacle(post, at);
        if (obstacle != null) {
            callDutyDeskUntilDone(at, obstacle, rung);
            return false;
        }
        return alertReachable(at, rung, post, reason, ifReached);
    }

    private boolean alertReachable(Instant at, Rung rung, String post, AlertReason reason,
            AlertOutcome.State ifReached) {
        boolean reachable = reach.hasAddress(post);
        alerts.add(new AlertOutcome(kind, AlertOutcome.Recipient.LADDER, reason.name(), rung, post,
                reachable ? ifReached : stateUnlessAcknowledged(), reachable));
        if (!reachable) {
            callDutyDeskUntilDone(at, DutyDeskReason.LEADER_UNREACHABLE, rung);
        }
        return reachable;
    }

    private void callDutyDesk(DutyDeskReason reason, Rung rung, AlertOutcome.State state) {
        String desk = reach.desk(unit);
        alerts.add(new AlertOutcome(kind, AlertOutcome.Recipient.DUTY_DESK, reason.name(), rung, desk, state,
                reach.hasAddress(desk)));
    }

    private AlertOutcome.State stateUnlessAcknowledged() {
        return actedAt == null ? AlertOutcome.State.OPEN : AlertOutcome.State.WITHDRAWN;
    }

    /** Whether it is still open at that moment, and the days are not over. */
    private boolean isWithinScenario(Instant at) {
        return (actedAt == null || actedAt.isAfter(at)) && !at.isAfter(Schedule.ENDS_AT);
    }
}
