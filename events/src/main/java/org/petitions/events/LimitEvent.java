package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;

/**
 * The life of one time limit (期限) as facts: set, moved, handed over, paused, resumed, and at its end met or ended without. Whoever shows
 * when something is due reads these and computes nothing a second time. {@link EscalationEvent.LimitMissed} tells that it passed, and
 * {@link LimitMissTakenBack} that it had not.
 *
 * <p>A limit is known by petition, clock, key and occurrence. Its events are numbered by {@link #revision()}; a reader keeps the number it
 * has seen and leaves alone what has a lower one, so a record that is put back later undoes nothing.
 */
public sealed interface LimitEvent extends EscalationEvent {

    /** Which of the clocks of this kind that may run at once (a measure's code, a visit's number), or null for the others. */
    @Nullable
    String clockKey();

    /** Which running of this clock in the case, from 1. */
    int occurrence();

    /** Which event of this limit, from 1, without gaps. */
    int revision();

    /** Unit id of the unit that has to act. */
    String unit();

    /** What the limit is known by: the same for all its events, and for no other limit. */
    default String limitId() {
        return limitId(petitionId(), clock(), clockKey(), occurrence());
    }

    /** As {@link #limitId()}, for who has the parts. */
    static String limitId(String petitionId, ClockKind clock, @Nullable String clockKey, int occurrence) {
        return petitionId + ":limit:" + clock + (clockKey == null ? "" : "." + clockKey) + ":" + occurrence;
    }

    @Override
    default String id() {
        return limitId() + ":" + revision();
    }

    /**
     * When a limit ends, and why then: the day of the act that started it is not counted; then come so many days as the limit has and was
     * given more; days of a pause are not counted; an end on a day of rest moves to the next working day (顺延).
     *
     * @param lastDay the last day in time, in Asia/Shanghai
     * @param end the first instant that is too late, UTC
     * @param provisional whether the State Council's next notice may still move it (暂定)
     * @param startDay the day it started on, in Asia/Shanghai
     * @param amount how many of {@code counted} the limit has, or null where an official set its end
     * @param counted what is counted
     * @param extendedBy days it was given more (延期, Art. 34), 0 for none
     * @param pausedDays days not counted so far, 0 for none
     * @param restDays days of rest the end was moved over, 0 for none
     */
    record LimitPeriod(LocalDate lastDay, Instant end, boolean provisional, LocalDate startDay,
            @Nullable Integer amount,
            LimitUnit counted, int extendedBy, int pausedDays, int restDays) {}

    /**
     * A limit runs.
     *
     * @param startedAt the moment it runs from: the starting act's own time, UTC
     * @param step version of the case at the step that started it, 0 for the registration
     * @param article number of the article of the Regulations that it stands in, 0 where it is the city's own rule
     */
    @Meaning(zh = "期限已起算", en = "A limit runs.")
    record LimitSet(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, Instant startedAt, long step, LimitPeriod period, String article, String policy)
            implements LimitEvent {}

    /**
     * Its last day is another from now on, or the same counted in another way: an extension that ends on the same working day is a fact,
     * too.
     *
     * @param previousLastDay the last day it had, in Asia/Shanghai
     * @param previousEnd the first instant that was too late, UTC
     * @param article number of the article of the Regulations that allows it, 0 where it is the city's own rule; null where none does (the calendar), and in what was published before it
     *     was told
     */
    @Meaning(zh = "期限已变更", en = "The limit's last day is another, or is counted in another way, from now on.")
    record LimitMoved(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, LimitMoveReason reason, LimitPeriod period, LocalDate previousLastDay,
            Instant previousEnd, String policy, @Nullable String article) implements LimitEvent {}

    /**
     * Another unit is held to it from now on; its last day stays.
     *
     * @param previousUnit unit id of the one that was
     */
    @Meaning(zh = "期限责任单位已变更", en = "Another unit is held to the limit.")
    record LimitHandedOver(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, String previousUnit, String policy) implements LimitEvent {}

    /**
     * Days are not counted, and until it resumes nobody knows its last day.
     *
     * @param from the first day not counted, in Asia/Shanghai
     */
    @Meaning(zh = "期限已暂停计算", en = "Days of the limit are not counted for now.")
    record LimitPaused(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, LocalDate from, String policy) implements LimitEvent {}

    /**
     * Days are counted again. Where some were left out, {@link LimitMoved} follows with the new last day.
     *
     * @param lastPaused the last day not counted, in Asia/Shanghai; null when none was left out
     */
    @Meaning(zh = "期限已恢复计算", en = "Days of the limit are counted again.")
    record LimitResumed(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, @Nullable LocalDate lastPaused, String policy) implements LimitEvent {}

    /**
     * What it waited for was done. Nothing follows on this limit, unless an earlier step turns up later: then it is judged anew, and the
     * last of these events tells how it really ended.
     *
     * @param metAt the act's own time, UTC
     * @param late whether that was too late
     * @param lastDay the last day it had, in Asia/Shanghai
     */
    @Meaning(zh = "期限事项已办理", en = "What the limit waited for was done.")
    record LimitMet(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, Instant metAt, boolean late, LocalDate lastDay, String policy)
            implements LimitEvent {}

    /**
     * It ended though what it waited for was not done: nobody asks for it any more.
     *
     * @param endedAt the time of the act that ended it, UTC
     * @param late whether it had passed by then
     */
    @Meaning(zh = "期限已终止", en = "The limit ended without the act it waited for.")
    record LimitEnded(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, Instant endedAt, boolean late, LimitEndReason reason, String policy)
            implements LimitEvent {}

    /**
     * An act whose own time lies before the limit became known only after it: the {@link EscalationEvent.LimitMissed} never was true and
     * no longer stands, nor counts.
     *
     * @param unit unit id of the unit that was said to be late
     * @param dueAt the first instant that was said to have been too late
     * @param miss which miss of this limit is taken back, from 1
     * @param actedAt the act's own time, UTC; null when the calendar took it back
     */
    @Meaning(zh = "逾期认定已撤销", en = "The limit had not been missed after all; what was said no longer stands.")
    record LimitMissTakenBack(String petitionId, Instant at, ClockKind clock, @Nullable String clockKey, int occurrence,
            int revision, String unit, Instant dueAt, int miss, MissTakenBackReason reason, @Nullable Instant actedAt,
            String policy) implements LimitEvent {

        /** {@link EscalationEvent.LimitMissed#id()} of the miss that no longer stands. */
        public String missedId() {
            return LimitMissed.id(petitionId, clock, clockKey, occurrence, miss);
        }
    }
}
