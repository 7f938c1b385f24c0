package org.petitions.casework.limits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.law.LegalCalendar;

/**
 * One limit of a case, as its events tell.
 *
 * @param id {@link LimitEvent#limitId()}
 * @param key which of the clocks of this kind that may run at once, or null
 * @param occurrence which running of this clock in the case, from 1
 * @param revision the latest of its events that is in here; 0 before any
 * @param unit unit id of who has to act
 * @param startedAt the moment it runs from, UTC; null before it was set
 * @param period when it ends and why then; null before it was set
 * @param movedFor why its last day was moved last, or null
 * @param article article of the Regulations it stands in
 * @param policy version of the policy it is judged by
 * @param misses how often it was said to be missed
 * @param takenBack how many of these were taken back
 * @param pausedFrom ISO date in Asia/Shanghai of the first day not counted while it is paused, which may be still to come; else null, and in
 *     what was kept before it was
 */
public record CaseLimit(String id, ClockKind clock, @Nullable String key, int occurrence, int revision, State state,
        String unit, @Nullable Instant startedAt, @Nullable Period period, @Nullable LimitMoveReason movedFor,
        @Nullable String article, String policy, int misses, int takenBack,
        @Nullable String pausedFrom) {

    /** Where a limit stands. */
    public enum State {
        /** Of one from before limits were published nothing is known but that it was missed. */
        UNKNOWN,
        RUNNING,
        PAUSED,
        MET,
        ENDED
    }

    /**
     * {@link LimitPeriod} as it is kept.
     *
     * @param lastDay ISO date, in Asia/Shanghai
     * @param startDay likewise
     */
    public record Period(String lastDay, Instant end, boolean provisional, String startDay, @Nullable Integer amount,
            LimitUnit counted, int extendedBy, int pausedDays, int restDays) {
        static Period of(LimitPeriod period) {
            return new Period(period.lastDay().toString(), period.end(), period.provisional(),
                    period.startDay().toString(), period.amount(), period.counted(), period.extendedBy(),
                    period.pausedDays(), period.restDays());
        }
    }

    /** Before any of its events. */
    static CaseLimit before(LimitEvent event) {
        return new CaseLimit(event.limitId(), event.clock(), event.clockKey(), event.occurrence(), 0, State.UNKNOWN,
                event.unit(), null, null, null, null, event.policy(), 0, 0, null);
    }

    /** Before its first event but a miss. */
    static CaseLimit before(LimitMissed event) {
        return new CaseLimit(idOf(event), event.clock(), event.clockKey(), event.occurrence(), 0, State.UNKNOWN,
                event.unit(), null, null, null, null, event.policy(), 0, 0, null);
    }

    static String idOf(LimitMissed event) {
        return LimitEvent.limitId(event.petitionId(), event.clock(), event.clockKey(), event.occurrence());
    }

    /** The limit after one more event; the same when that one, or a later one, is in here already. */
    CaseLimit after(LimitEvent event) {
        if (event.revision() <= revision) {
            return this;
        }
        return switch (event) {
            case LimitEvent.LimitSet e ->
                new CaseLimit(id, clock, key, occurrence, e.revision(), State.RUNNING, e.unit(),
                        e.startedAt(), Period.of(e.period()), movedFor, e.article(), e.policy(), misses, takenBack,
                        null);
            case LimitEvent.LimitMoved e -> new CaseLimit(id, clock, key, occurrence, e.revision(), state, e.unit(),
                    startedAt, Period.of(e.period()), e.reason(), article, e.policy(), misses, takenBack, pausedFrom);
            case LimitEvent.LimitHandedOver _ -> next(event, state, pausedFrom);
            case LimitEvent.LimitPaused e -> next(event, State.PAUSED, e.from().toString());
            case LimitEvent.LimitResumed _ -> next(event, State.RUNNING, null);
            case LimitEvent.LimitMet _ -> next(event, State.MET, null);
            case LimitEvent.LimitEnded _ -> next(event, State.ENDED, null);
            case LimitEvent.LimitMissTakenBack e -> new CaseLimit(id, clock, key, occurrence, e.revision(), state,
                    unit, startedAt, period, movedFor, article, e.policy(), misses, Math.max(takenBack, e.miss()),
                    pausedFrom);
        };
    }

    private CaseLimit next(LimitEvent event, State next, @Nullable String from) {
        return new CaseLimit(id, clock, key, occurrence, event.revision(), next, event.unit(), startedAt, period,
                movedFor, article, event.policy(), misses, takenBack, from);
    }

    /** The limit after it was said to be missed. Misses are counted, so whatever is taken back first stays taken back. */
    CaseLimit after(LimitMissed event) {
        Integer miss = event.miss();
        return new CaseLimit(id, clock, key, occurrence, revision, state, unit, startedAt, period, movedFor, article,
                policy, Math.max(misses, miss == null ? 1 : miss), takenBack, pausedFrom);
    }

    /** Whether somebody is held to it now. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Whether it was missed, and that was not taken back. */
    public boolean isMissed() {
        return misses > takenBack;
    }

    /**
     * From when it stands still: null when it does not, or when it is over before the pause begins.
     */
    private @Nullable Instant pausesAt() {
        if (state != State.PAUSED) {
            return null;
        }
        if (pausedFrom == null) {
            return Instant.EPOCH;
        }
        Instant from = LocalDate.parse(pausedFrom).atStartOfDay(LegalCalendar.ZONE).toInstant();
        return period != null && !period.end().isAfter(from) ? null : from;
    }

    private boolean isPausedAt(Instant now) {
        Instant from = pausesAt();
        return from != null && !now.isBefore(from);
    }

    /** Where it stands at a moment: a pause from a day to come has not begun, and the limit runs until then. */
    public State stateAt(Instant now) {
        return state == State.PAUSED && !isPausedAt(now) ? State.RUNNING : state;
    }

    /** As a list shows it at a moment. */
    RunningLimit running(Instant now) {
        boolean paused = isPausedAt(now);
        Period counting = paused ? null : period;
        return new RunningLimit(clock, key, unit, counting == null ? null : counting.lastDay(),
                counting == null ? null : counting.end(), period != null && period.provisional(), counting == null,
                isMissed(), paused ? null : pausesAt());
    }
}
