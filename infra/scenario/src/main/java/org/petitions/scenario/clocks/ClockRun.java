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
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.outcome.AlertOutcome;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;

/**
 * One running of one clock, played through by the rules as they are written: warnings to the unit's head before the end, then rung by
 * rung until somebody takes note or the act is done; the duty desk wherever a rung fails. What would come after the days is left out.
 */
public final class ClockRun {
    /** How long after an alert the acknowledging leader takes note: within the two hours that urgent matters leave. */
    private static final Duration ACKNOWLEDGED_AFTER = Duration.ofHours(1);

    private final PlannedRow.Petition petition;
    private final ClockKind kind;
    private final String unit;
    private final @Nullable Instant end;
    private final @Nullable Instant actedAt;
    private final CityPolicy rules;
    private final PostReachability reach;
    private final List<AlertOutcome> alerts = new ArrayList<>();
    private final List<PlannedAction.AcknowledgeAlert> acknowledgements = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();

    /**
     * @param from what it runs from
     * @param seenFrom when the platform first knew of it, which for a ledger's row is later than the registration
     * @param end the first instant that is too late; null for a clock that stands still to the last
     * @param actedAt when it was stopped, or null when it never was
     */
    ClockRun(PlannedRow.Petition petition, ClockKind kind, String unit, Instant from, Instant seenFrom,
            @Nullable Instant end, @Nullable Instant actedAt, CityPolicy rules, PostReachability reach) {
        this.petition = petition;
        this.kind = kind;
        this.unit = unit;
        this.end = end;
        this.actedAt = actedAt;
        this.rules = rules;
        this.reach = reach;
        if (end != null) {
            warn(end, from, seenFrom);
            if (isMissed()) {
                escalate(end.isBefore(seenFrom) ? seenFrom : end);
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

    /**
     * A warning that would come before the start is none. Of several that had passed when the clock was first seen, only the nearest to
     * the end is given, and that at once.
     */
    private void warn(Instant end, Instant from, Instant seenFrom) {
        if (!seenFrom.isBefore(end)) {
            return;
        }
        List<Instant> warnings = rules.warnings(kind, end).stream().filter(at -> at.isAfter(from)).toList();
        if (warnings.stream().anyMatch(at -> !at.isAfter(seenFrom))) {
            warn(seenFrom);
        }
        warnings.stream().filter(at -> at.isAfter(seenFrom)).forEach(this::warn);
    }

    private void warn(Instant at) {
        if (isWithinScenario(at)) {
            moments.add(at);
            alert(at, Rung.UNIT_HEAD, AlertReason.LIMIT_NEAR, false);
        }
    }

    private void escalate(Instant missedAt) {
        Instant at = missedAt;
        AlertReason reason = AlertReason.LIMIT_MISSED;
        for (Rung rung : rules.rungs(kind, unit)) {
            moments.add(at);
            boolean notes = rung == petition.acknowledgedBy() && isWithinScenario(at.plus(ACKNOWLEDGED_AFTER));
            if (!alert(at, rung, reason, notes)) {
                reason = AlertReason.RUNG_BELOW_FAILED;
                continue;
            }
            if (notes) {
                acknowledgements
                        .add(new PlannedAction.AcknowledgeAlert(at.plus(ACKNOWLEDGED_AFTER), petition.key(), kind, rung,
                                PostId.on(rung, unit)));
                return;
            }
            at = at.plus(rules.timeToAcknowledge(petition.urgency()));
            if (!isWithinScenario(at)) {
                return;
            }
            reason = AlertReason.NOT_ACKNOWLEDGED;
        }
        moments.add(at);
        callDutyDesk(DutyDeskReason.LADDER_EXHAUSTED, rules.rungs(kind, unit).getLast());
    }

    /** Tells the leader on a rung; false when the rung fails and the duty desk had to be called. */
    private boolean alert(Instant at, Rung rung, AlertReason reason, boolean willBeNoted) {
        String post = PostId.on(rung, unit);
        DutyDeskReason obstacle = reach.obstacle(post, at);
        if (obstacle != null) {
            callDutyDesk(obstacle, rung);
            return false;
        }
        boolean reachable = reach.hasAddress(post);
        boolean noted = reachable && willBeNoted;
        alerts.add(new AlertOutcome(kind, AlertOutcome.Recipient.LADDER, reason.name(), rung, post,
                noted ? AlertOutcome.State.ACKNOWLEDGED : stateUnlessAcknowledged(), reachable));
        if (!reachable) {
            callDutyDesk(DutyDeskReason.LEADER_UNREACHABLE, rung);
        }
        return reachable;
    }

    private void callDutyDesk(DutyDeskReason reason, Rung rung) {
        String desk = PostId.on(Rung.DUTY_DESK, unit);
        alerts.add(new AlertOutcome(kind, AlertOutcome.Recipient.DUTY_DESK, reason.name(), rung, desk,
                stateUnlessAcknowledged(),
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
