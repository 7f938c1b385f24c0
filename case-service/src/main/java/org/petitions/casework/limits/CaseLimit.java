package org.petitions.casework.limits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;

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
 */
public record CaseLimit(String id, ClockKind clock, @Nullable String key, int occurrence, int revision, State state,
        String unit, @Nullable Instant startedAt, @Nullable Period period, @Nullable LimitMoveReason movedFor,
        @Nullable String article, String policy, int misses, int takenBack) {

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
                event.unit(), null, null, null, null, event.policy(), 0, 0);
    }

    /** Before its first event but a miss. */
    static CaseLimit before(LimitMissed event) {
        return new CaseLimit(idOf(event), event.clock(), event.clockKey(), event.occurrence(), 0, State.UNKNOWN,
                event.unit(), null, null, null, null, event.policy(), 0, 0);
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
                        e.startedAt(), Period.of(e.period()), movedFor, e.article(), e.policy(), misses, takenBack);
            case LimitEvent.LimitMoved e -> new CaseLimit(id, clock, key, occurrence, e.revision(), state, e.unit(),
                    startedAt, Period.of(e.period()), e.reason(), article, e.policy(), misses, takenBack);
            case LimitEvent.LimitHandedOver _ -> next(event, state);
            case LimitEvent.LimitPaused _ -> next(event, State.PAUSED);
            case LimitEvent.LimitResumed _ -> next(event, State.RUNNING);
            case LimitEvent.LimitMet _ -> next(event, State.MET);
            case LimitEvent.LimitEnded _ -> next(event, State.ENDED);
            case LimitEvent.LimitMissTakenBack e -> new CaseLimit(id, clock, key, occurrence, e.revision(), state,
                    unit, startedAt, period, movedFor, article, e.policy(), misses, Math.max(takenBack, e.miss()));
        };
    }

    private CaseLimit next(LimitEvent event, State next) {
        return new CaseLimit(id, clock, key, occurrence, event.revision(), next, event.unit(), startedAt, period,
                movedFor, article, event.policy(), misses, takenBack);
    }

    /** The limit after it was said to be missed. Misses are counted, so whatever is taken back first stays taken back. */
    CaseLimit after(LimitMissed event) {
        Integer miss = event.miss();
        return new CaseLimit(id, clock, key, occurrence, revision, state, unit, startedAt, period, movedFor, article,
                policy, Math.max(misses, miss == null ? 1 : miss), takenBack);
    }

    /** Whether somebody is held to it now. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Whether it was missed, and that was not taken back. */
    public boolean isMissed() {
        return misses > takenBack;
    }

    /** As a list shows it. */
    RunningLimit running() {
        Period counting = state == State.PAUSED ? null : period;
        return new RunningLimit(clock, key, unit, counting == null ? null : counting.lastDay(),
                counting == null ? null : counting.end(), period != null && period.provisional(), counting == null,
                isMissed());
    }
}
