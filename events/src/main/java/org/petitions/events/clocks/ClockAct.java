package org.petitions.events.clocks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;

/**
 * Something that happens to a clock. A clock is known by its kind and a key, which tells apart the clocks of one kind that may run at
 * once (promised measures, return visits) and is empty for all others.
 */
public sealed interface ClockAct {

    /** The key of a clock of which a case has one at a time. */
    String SOLE = "";

    /**
     * The key of the clock that an office's notice of where it sent a petition on is watched by (Art. 23), should that notice not go out.
     *
     * @param number the notice's number (字号)
     */
    static String sendingOnKey(String number) {
        return "sent-on-" + Integer.toHexString(number.hashCode());
    }

    /** Which kind of clock, or null for all kinds. */
    @Nullable
    ClockKind kind();

    /**
     * It starts; one of the same kind and key that still runs is done with.
     *
     * @param unit unit id of the office it holds to time
     * @param from the moment it runs from, UTC
     * @param due the end of a limit that was set for this case alone, or null where policy tells the limit
     * @param days calendar days that were set for this case alone, of which {@code due} is the end by the holiday notices of then; null
     *     where an end was set that no notice moves
     * @param way how the petition is handled, which tells the limit of {@link ClockKind#HANDLING}; null for other clocks, and where no
     *     event tells it: then it follows from the purpose
     * @param extendedBy days it was extended by before it stood still and goes on (Art. 34), 0 for none
     */
    record Start(ClockKind kind, String key, String unit, Instant from, @Nullable Instant due, @Nullable Integer days,
            @Nullable HandlingWay way, int extendedBy) implements ClockAct {

        /** One that was never extended. */
        public Start(ClockKind kind, String key, String unit, Instant from, @Nullable Instant due,
                @Nullable Integer days, @Nullable HandlingWay way) {
            this(kind, key, unit, from, due, days, way, 0);
        }

        /** One that no way of handling has to do with. */
        public Start(ClockKind kind, String key, String unit, Instant from, @Nullable Instant due,
                @Nullable Integer days) {
            this(kind, key, unit, from, due, days, null);
        }

        /** One that no number of days was set for. */
        public Start(ClockKind kind, String key, String unit, Instant from, @Nullable Instant due) {
            this(kind, key, unit, from, due, null, null);
        }
    }

    /**
     * It starts again after what it waited for was done and undone: with what is left of its first running, and at least the short limit that the
     * policy gives for this (Art. 22, 23: a hand-back brings no fresh 15 days).
     *
     * @param unit unit id of the office it holds to time
     * @param from when it came back, UTC
     * @param first the moment its first running ran from, UTC; null where that is the receipt of the petition
     */
    record StartAgain(ClockKind kind, String unit, Instant from, @Nullable Instant first) implements ClockAct {

        /** One whose first running ran from the receipt of the petition. */
        public StartAgain(ClockKind kind, String unit, Instant from) {
            this(kind, unit, from, null);
        }
    }

    /**
     * It is counted anew by the limit of another way of handling, from when it began (Art. 31). What its miss has brought about goes on: to
     * change the way resets no climb.
     *
     * @param unit unit id of the office it holds to time
     * @param from the moment it runs from, UTC
     * @param extendedBy days it was extended by before (Art. 34), 0 for none
     */
    record ChangeWay(ClockKind kind, String unit, Instant from, HandlingWay way, int extendedBy) implements ClockAct {

        /** The running that takes the place of the one before. */
        public Start start() {
            return new Start(kind, SOLE, unit, from, null, null, way, extendedBy);
        }
    }

    /** Another office is held to it from now on, unless it was missed already. */
    record HandOver(ClockKind kind, String unit) implements ClockAct {}

    /**
     * Whatever one unit is held to, another is from now on, with the days as they stand; what was missed stays missed by the first.
     *
     * @param from unit id of the unit that is no more, or from which it was redirected
     * @param unit unit id of who goes on in its place
     */
    record Succeed(String from, String unit) implements ClockAct {
        @Override
        public @Nullable ClockKind kind() {
            return null;
        }
    }

    /**
     * The office that was held to it has it no more, and the next has days of its own. In time, it ends. What was missed ends as that office's
     * miss, and is told on, beside the days of the next, until the act is done or nobody asks for it any more: to send it elsewhere silences
     * nothing.
     *
     * @param at since when that office owes it no more, UTC, where that was before the event says so; else null
     */
    record Leave(ClockKind kind, @Nullable Instant at) implements ClockAct {

        /** It owed it to the moment of the event. */
        public Leave(ClockKind kind) {
            this(kind, null);
        }
    }

    /**
     * It stops, because what it waited for was done.
     *
     * @param key the key, or null for every clock of the kind
     * @param at when it was done, UTC, where that was before the event says so; else null
     */
    record Stop(ClockKind kind, @Nullable String key, @Nullable Instant at) implements ClockAct {

        /** It was done at the moment of the event. */
        public Stop(ClockKind kind, @Nullable String key) {
            this(kind, key, null);
        }
    }

    /**
     * It ends though what it waited for was not done, because nobody asks for it any more.
     *
     * @param key the key, or null for every clock of the kind
     * @param at since when nobody does, UTC, where that was before the event says so; else null
     */
    record Cancel(ClockKind kind, @Nullable String key, @Nullable Instant at) implements ClockAct {

        /** Nobody does from the moment of the event. */
        public Cancel(ClockKind kind, @Nullable String key) {
            this(kind, key, null);
        }
    }

    /**
     * Every clock stops, because the case ended.
     *
     * @param spared the kind that runs on nevertheless, because its act is still owed; null for none
     */
    record StopAll(@Nullable ClockKind spared) implements ClockAct {

        /** Without exception. */
        public StopAll() {
            this(null);
        }

        @Override
        public @Nullable ClockKind kind() {
            return null;
        }
    }

    /**
     * What ended it was done at another moment than was said.
     *
     * @param endedBy version of the step that ended it
     * @param at when that was done, UTC
     */
    record Redate(ClockKind kind, String key, long endedBy, Instant at) implements ClockAct {}

    /**
     * What ended it proves not to have been done: it goes on with its days as they stood, and is missed at once where they are over.
     *
     * @param endedBy version of the step that ended it
     */
    record GoOn(ClockKind kind, String key, long endedBy) implements ClockAct {}

    /** Its limit gets so many days more (Art. 34). */
    record Lengthen(ClockKind kind, int days) implements ClockAct {}

    /**
     * Days are not counted.
     *
     * @param from the first day that is not, in Asia/Shanghai
     */
    record Pause(ClockKind kind, LocalDate from) implements ClockAct {}

    /**
     * Days are counted again.
     *
     * @param lastPaused the last day that was not, in Asia/Shanghai; before the pause's first day when none was left out
     */
    record Resume(ClockKind kind, LocalDate lastPaused) implements ClockAct {}

    /** The start of a clock of which a case has one at a time, whose limit the policy tells. */
    static ClockAct start(ClockKind kind, String unit, Instant from) {
        return new Start(kind, SOLE, unit, from, null);
    }

    /** The act that a clock of which a case has one at a time waits for was done. */
    static ClockAct stop(ClockKind kind) {
        return new Stop(kind, SOLE);
    }

    /** The act that a clock of which a case has one at a time waits for is not owed any more. */
    static ClockAct cancel(ClockKind kind) {
        return new Cancel(kind, SOLE);
    }
}
