package org.petitions.local.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.Deadline;
import org.petitions.calendar.LegalCalendar;

/**
 * The instants at which one petition's steps are done; null for what is not done within the days that are played.
 *
 * @param dispatchedAt sent to the responsible unit, and arrived there
 * @param decidedAt accepted or declared not acceptable
 * @param repliedAt answered
 * @param ratedAt rated by the petitioner
 * @param closedAt closed after the reply
 */
public record Schedule(@Nullable Instant dispatchedAt, @Nullable Instant decidedAt, @Nullable Instant repliedAt,
        @Nullable Instant ratedAt, @Nullable Instant closedAt) {
    /** Evening of the sample day: the county offices send in their ledgers. */
    public static final Instant SUBMITTED_AT = Instant.parse("2026-03-02T10:00:00Z");

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime LAST_AFTERNOON = LocalTime.of(16, 0);
    private static final int DAYS_TO_DISPATCH = 2;
    private static final int DAYS_TO_DECIDE = 4;
    private static final int DAYS_TO_REPLY = 20;
    private static final int DAYS_TO_RATE = 1;
    private static final int DAYS_TO_CLOSE = 3;
    private static final int DAYS_TOO_LATE = 3;

    /** The limits in days that the timings are measured against (Art. 22, 23, 34). */
    public record Limits(int dispatch, int acceptance, int handling) {}

    /** The petition's schedule by the legal calendar. */
    public static Schedule of(PlannedRow.Petition petition, Limits limits, LegalCalendar calendar) {
        Instant dispatched = petition.dispatched() == Timing.AT_ONCE
                ? SUBMITTED_AT
                : instant(petition.dispatched(), SUBMITTED_AT, DAYS_TO_DISPATCH,
                        calendar.afterDays(petition.registeredAt(), limits.dispatch()));
        Instant decided = after(dispatched, petition.accepted(), DAYS_TO_DECIDE, limits.acceptance(), calendar);
        Instant replied = petition.notAcceptedFor() == null
                ? after(decided, petition.replied(), DAYS_TO_REPLY, limits.handling(), calendar)
                : null;
        return new Schedule(dispatched, decided, replied,
                petition.rating() == null ? null : plus(replied, DAYS_TO_RATE),
                petition.closed() ? plus(replied, DAYS_TO_CLOSE) : null);
    }

    private static @Nullable Instant after(@Nullable Instant start, Timing timing, int promptDays, int limitDays,
            LegalCalendar calendar) {
        return start == null ? null : instant(timing, start, promptDays, calendar.afterDays(start, limitDays));
    }

    private static @Nullable Instant instant(Timing timing, Instant start, int promptDays, Deadline deadline) {
        return switch (timing) {
            case AT_ONCE -> start;
            case PROMPT -> at(LegalCalendar.dayOf(start).plusDays(promptDays), MORNING);
            case LAST_DAY -> at(deadline.lastDay(), LAST_AFTERNOON);
            case LATE -> at(deadline.lastDay().plusDays(DAYS_TOO_LATE), MORNING);
            case NEVER -> null;
        };
    }

    private static @Nullable Instant plus(@Nullable Instant instant, int days) {
        return instant == null ? null : at(LegalCalendar.dayOf(instant).plusDays(days), MORNING);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LegalCalendar.ZONE).toInstant();
    }
}
