package org.petitions.local.expected;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;

/**
 * One running of one clock, played through by the rules as they are written: warnings to the unit's head before the end, then rung by
 * rung until somebody takes note or the act is done; the duty desk wherever a rung fails. What would come after the days is left out.
 */
final class ExpectedClock {
    /** How long after an alert the acknowledging leader takes note: within the two hours that urgent matters leave. */
    private static final Duration UNTIL_NOTED = Duration.ofHours(1);

    private final PlannedRow.Petition petition;
    private final ClockKind kind;
    private final String unit;
    private final @Nullable Instant end;
    private final @Nullable Instant actedAt;
    private final CityRules rules;
    private final Reach reach;
    private final List<Told> told = new ArrayList<>();
    private final List<Act.Acknowledge> acknowledgements = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();

    /**
     * @param from what it runs from
     * @param seenFrom when the platform first knew of it, which for a ledger's row is later than the registration
     * @param end the first instant that is too late; null for a clock that stands still to the last
     * @param actedAt when it was stopped, or null when it never was
     */
    ExpectedClock(PlannedRow.Petition petition, ClockKind kind, String unit, Instant from, Instant seenFrom,
            @Nullable Instant end, @Nullable Instant actedAt, CityRules rules, Reach reach) {
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
                climb(end.isBefore(seenFrom) ? seenFrom : end);
            }
        }
    }

    ClockKind kind() {
        return kind;
    }

    /** Whether the end passed before the act. */
    boolean isMissed() {
        return end != null && isPlayed(end);
    }

    /** Whether the act was never done. */
    boolean isOpenAtTheEnd() {
        return actedAt == null;
    }

    List<Told> told() {
        return told;
    }

    List<Act.Acknowledge> acknowledgements() {
        return acknowledgements;
    }

    /** When this clock makes something happen by itself. */
    List<Instant> moments() {
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
        if (isPlayed(at)) {
            moments.add(at);
            tell(at, Rung.UNIT_HEAD, AlertReason.LIMIT_NEAR, false);
        }
    }

    private void climb(Instant missedAt) {
        Instant at = missedAt;
        AlertReason reason = AlertReason.LIMIT_MISSED;
        for (Rung rung : rules.rungs(kind, unit)) {
            moments.add(at);
            boolean notes = rung == petition.acknowledgedBy() && isPlayed(at.plus(UNTIL_NOTED));
            if (!tell(at, rung, reason, notes)) {
                reason = AlertReason.RUNG_BELOW_FAILED;
                continue;
            }
            if (notes) {
                acknowledgements.add(new Act.Acknowledge(at.plus(UNTIL_NOTED), petition.key(), kind, rung,
                        PostId.on(rung, unit)));
                return;
            }
            at = at.plus(rules.timeToAcknowledge(petition.urgency()));
            if (!isPlayed(at)) {
                return;
            }
            reason = AlertReason.NOT_ACKNOWLEDGED;
        }
        moments.add(at);
        callDesk(DutyDeskReason.LADDER_EXHAUSTED, rules.rungs(kind, unit).getLast());
    }

    /** Tells the leader on a rung; false when the rung fails and the duty desk had to be called. */
    private boolean tell(Instant at, Rung rung, AlertReason reason, boolean willBeNoted) {
        String post = PostId.on(rung, unit);
        DutyDeskReason obstacle = reach.obstacle(post, at);
        if (obstacle != null) {
            callDesk(obstacle, rung);
            return false;
        }
        boolean reachable = reach.hasAddress(post);
        boolean noted = reachable && willBeNoted;
        told.add(new Told(kind, Told.Call.LADDER, reason.name(), rung, post,
                noted ? Told.State.ACKNOWLEDGED : stateWhenNobodyNotes(), reachable));
        if (!reachable) {
            callDesk(DutyDeskReason.LEADER_UNREACHABLE, rung);
        }
        return reachable;
    }

    private void callDesk(DutyDeskReason reason, Rung rung) {
        String desk = PostId.on(Rung.DUTY_DESK, unit);
        told.add(new Told(kind, Told.Call.DUTY_DESK, reason.name(), rung, desk, stateWhenNobodyNotes(),
                reach.hasAddress(desk)));
    }

    private Told.State stateWhenNobodyNotes() {
        return actedAt == null ? Told.State.OPEN : Told.State.WITHDRAWN;
    }

    /** Whether it is still open at that moment, and the days are not over. */
    private boolean isPlayed(Instant at) {
        return (actedAt == null || actedAt.isAfter(at)) && !at.isAfter(Schedule.ENDS_AT);
    }
}
