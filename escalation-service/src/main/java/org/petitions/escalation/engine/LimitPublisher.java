package org.petitions.escalation.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockEnd;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.PublishedLimit;
import org.petitions.escalation.policy.Limit;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitHandedOver;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitPaused;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitResumed;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.law.LegalCalendar;
import org.petitions.law.PausedDays;

/**
 * Says in events when a limit ends. What is to be said is the difference between how a clock stands and what readers know of it; so a
 * clock that was kept before limits were published tells its limit the first time it is touched.
 */
final class LimitPublisher {
    private LimitPublisher() {}

    /** What readers do not know yet of any open clock. Of a past that is still being read they are told when all of it is. */
    static void publishChanges(ClockDecisionBuilder builder) {
        if (builder.clocks().isReadingPast()) {
            return;
        }
        List<OpenClock> untold = builder.clocks().open().values().stream()
                .filter(clock -> clock.published() == null
                        || !clock.published().tells(clock.standing(), clock.isMissed()))
                .sorted(Comparator.comparing(OpenClock::id)).toList();
        for (OpenClock clock : untold) {
            builder.update(builder.clocks().with(publishChanges(builder, clock)));
        }
    }

    /** What readers do not know yet of a clock. */
    static OpenClock publishChanges(ClockDecisionBuilder builder, OpenClock clock) {
        if (clock.id().isLeftBehind()) {
            // Its limit was told to have ended, late.
            return clock;
        }
        PublishedLimit known = clock.published();
        if (known == null) {
            known = set(builder, clock);
        }
        ClockState state = clock.standing();
        if (!state.unit().equals(known.unit())) {
            known = handedOver(builder, clock, known);
        }
        LocalDate pausedFrom = clock.isMissed() ? known.pausedFrom() : state.pausedFrom();
        if (known.pausedFrom() != null && !known.pausedFrom().equals(pausedFrom)) {
            known = resumed(builder, clock, known);
        }
        if (!known.tellsPeriod(state)) {
            known = moved(builder, clock, known, reason(state, known));
        }
        if (pausedFrom != null && known.pausedFrom() == null) {
            known = paused(builder, clock, known, pausedFrom);
        }
        return clock.with(known);
    }

    private static PublishedLimit set(ClockDecisionBuilder builder, OpenClock clock) {
        PublishedLimit told = PublishedLimit.first(clock.standing(), clock.isMissed());
        builder.add(new LimitSet(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                clock.occurrence(), told.revision(), clock.unit(), clock.plan().from(), clock.startedBy(),
                periodOf(clock), article(builder, clock), clock.policy()));
        return told;
    }

    private static String article(ClockDecisionBuilder builder, OpenClock clock) {
        return builder.context().policy().rule(clock.kind(), clock.plan().way()).article();
    }

    private static PublishedLimit handedOver(ClockDecisionBuilder builder, OpenClock clock, PublishedLimit known) {
        PublishedLimit told = known.handedOver(clock.unit());
        builder.add(new LimitHandedOver(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                clock.occurrence(), told.revision(), clock.unit(), known.unit(), clock.policy()));
        return told;
    }

    private static PublishedLimit paused(ClockDecisionBuilder builder, OpenClock clock, PublishedLimit known,
            LocalDate from) {
        PublishedLimit told = known.paused(from);
        builder.add(new LimitPaused(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                clock.occurrence(), told.revision(), clock.unit(), from, clock.policy()));
        return told;
    }

    private static PublishedLimit resumed(ClockDecisionBuilder builder, OpenClock clock, PublishedLimit known) {
        LocalDate from = known.pausedFrom();
        LocalDate lastPaused = clock.standing().paused().stream().filter(days -> days.from().equals(from))
                .map(PausedDays::to).findFirst().orElse(null);
        PublishedLimit told = known.paused(null);
        builder.add(new LimitResumed(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                clock.occurrence(), told.revision(), clock.unit(), lastPaused, clock.policy()));
        return told;
    }

    /** What readers know of a clock is otherwise by facts that were put right (更正). */
    static OpenClock publishCorrected(ClockDecisionBuilder builder, OpenClock clock) {
        PublishedLimit known = clock.published();
        return known == null || known.tellsPeriod(clock.standing())
                ? clock
                : clock.with(moved(builder, clock, known, LimitMoveReason.CORRECTED));
    }

    private static PublishedLimit moved(ClockDecisionBuilder builder, OpenClock clock, PublishedLimit known,
            LimitMoveReason reason) {
        PublishedLimit told = known.moved(clock.standing());
        String article = reason == LimitMoveReason.CALENDAR || reason == LimitMoveReason.CORRECTED
                ? null
                : article(builder, clock);
        builder.add(new LimitMoved(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                clock.occurrence(), told.revision(), clock.unit(), reason, periodOf(clock),
                known.expiry().lastDay(), known.expiry().at(), clock.policy(), article));
        return told;
    }

    private static LimitMoveReason reason(ClockState state, PublishedLimit known) {
        if (state.lengthenedBy() != known.lengthenedBy()) {
            return LimitMoveReason.EXTENDED;
        }
        return state.daysNotCounted() == known.daysNotCounted()
                ? LimitMoveReason.CALENDAR
                : LimitMoveReason.PAUSED_DAYS;
    }

    /** The limit has passed without its act. */
    static OpenClock missed(ClockDecisionBuilder builder, OpenClock clock) {
        OpenClock told = publishChanges(builder, clock);
        PublishedLimit known = known(told).missed();
        builder.add(new LimitMissed(builder.clocks().petitionId(), builder.now(), clock.kind(), clock.occurrence(),
                clock.unit(), clock.end(), clock.policy(), key(clock), known.misses() == 1 ? null : known.misses(),
                missedBefore(builder.clocks(), clock)));
        return told.with(known);
    }

    /**
     * The running before, where it was missed already and its limit is the one that stands: it goes on after the end of its case, by which it had
     * passed, and no day that the procedure stood still is left out of what was over before (Art. 34); or the same days of the same unit began
     * again, e.g. the notice owed after a merging was taken back, or go on because the notice of sending on did not go out (Art. 23). Null for a
     * limit that is missed for the first time.
     */
    private static @Nullable Integer missedBefore(PetitionClocks clocks, OpenClock clock) {
        return clocks.closed(clock.id()::equals).stream()
                .filter(closed -> closed.clock().occurrence() < clock.occurrence() && closed.clock().isMissed()
                        && closed.clock().end().equals(clock.end())
                        && (closed.end().reason() == LimitEndReason.CASE_ENDED || isOfSameDays(closed.clock(), clock)))
                .map(closed -> closed.clock().occurrence()).max(Comparator.naturalOrder())
                .orElseGet(() -> missedBySender(clocks, clock));
    }

    /** Who was late already when it sent the petition on is not late twice because the notice of that failed. */
    private static @Nullable Integer missedBySender(PetitionClocks clocks, OpenClock clock) {
        OpenClock sender = SentOnDays.countedWith(clocks, clock);
        return !sender.id().equals(clock.id()) && sender.isMissed() && sender.end().equals(clock.end())
                && isOfSameDays(sender, clock) ? sender.occurrence() : null;
    }

    private static boolean isOfSameDays(OpenClock before, OpenClock clock) {
        return before.unit().equals(clock.unit()) && before.plan().from().equals(clock.plan().from());
    }

    /** What was said of a miss never was true. */
    static OpenClock missTakenBack(ClockDecisionBuilder builder, OpenClock clock, MissTakenBackReason reason,
            @Nullable Instant actedAt) {
        OpenClock told = publishChanges(builder, clock);
        PublishedLimit known = known(told).missTakenBack();
        builder.add(new LimitMissTakenBack(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                clock.occurrence(), known.revision(), clock.unit(), clock.end(), known.misses(), reason, actedAt,
                clock.policy()));
        return told.with(known);
    }

    /**
     * The clock has ended.
     *
     * @param late whether its limit had passed by then
     */
    static OpenClock ended(ClockDecisionBuilder builder, OpenClock clock, ClockEnd end, boolean late) {
        PublishedLimit told = known(clock).ended();
        int revision = told.revision();
        if (end.meets(clock.kind())) {
            builder.add(new LimitMet(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                    clock.occurrence(), revision, clock.unit(), end.at(), late, clock.standing().expiry().lastDay(),
                    clock.policy()));
        } else {
            LimitEndReason reason = end.reason() == null ? LimitEndReason.CASE_ENDED : end.reason();
            builder.add(new LimitEnded(builder.clocks().petitionId(), builder.now(), clock.kind(), key(clock),
                    clock.occurrence(), revision, clock.unit(), end.at(), late, reason, clock.policy()));
        }
        return clock.with(told);
    }

    /** When it ends, and the arithmetic that leads there: start day + amount + extension + pauses + days of rest = last day. */
    private static LimitPeriod periodOf(OpenClock clock) {
        ClockState state = clock.standing();
        LocalDate start = LegalCalendar.dayOf(clock.plan().from());
        LocalDate last = state.expiry().lastDay();
        return switch (clock.plan().limit()) {
            case Limit.SetByEvent() -> period(state, start, null, LimitUnit.SET_DAY, 0, 0);
            case Limit.Counted(int count, var unit) when unit == Limit.Unit.HOURS ->
                period(state, start, count, LimitUnit.HOURS, 0, 0);
            case Limit.Counted(int count, var unit) -> {
                int paused = (int) state.paused().stream()
                        .flatMap(days -> days.from().datesUntil(days.to().plusDays(1))).distinct()
                        .filter(day -> day.isAfter(start) && !day.isAfter(last)).count();
                int rest = (int) ChronoUnit.DAYS.between(start, last) - count - state.lengthenedBy() - paused;
                yield period(state, start, count,
                        unit == Limit.Unit.DAYS ? LimitUnit.DAYS : LimitUnit.WORKING_DAYS, paused, rest);
            }
        };
    }

    private static LimitPeriod period(ClockState state, LocalDate start, @Nullable Integer amount, LimitUnit counted,
            int paused, int rest) {
        return new LimitPeriod(state.expiry().lastDay(), state.expiry().at(), state.expiry().provisional(), start,
                amount, counted, state.lengthenedBy(), paused, rest);
    }

    private static @Nullable String key(OpenClock clock) {
        return clock.id().key().isEmpty() ? null : clock.id().key();
    }

    private static PublishedLimit known(OpenClock clock) {
        PublishedLimit known = clock.published();
        if (known == null) {
            throw new IllegalStateException("published before");
        }
        return known;
    }
}
