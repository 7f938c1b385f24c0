package org.petitions.scenario.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.law.LegalCalendar;

/** The days that are played, and the moments at which people act in them. Offices act at ten in the morning, so that moments are few. */
public final class Schedule {
    /** Evening of the sample day: the county offices send in their ledgers. */
    public static final Instant SUBMITTED_AT = Instant.parse("2026-03-02T10:00:00Z");

    /**
     * What is not over by this morning stays open. It lets the ninety days from the first answers pass, and the climbs of what falls
     * due at their end.
     */
    public static final Instant ENDS_AT = Instant.parse("2026-06-09T02:00:00Z");

    /** The bureau's duty officer has read the ledger. No clock of the plan falls due on this very half minute. */
    public static final Instant REPORTED_UP_AT = Instant.parse("2026-03-02T10:25:30Z");

    /** The city bureau's duty officer has reported further up what a unit of the city reported. */
    public static final Instant REPORTED_ON_AT = Instant.parse("2026-03-02T12:00:00Z");

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime LAST_AFTERNOON = LocalTime.of(16, 0);
    private static final int DAYS_TOO_LATE = 3;

    /** All offices make their return visits on the same few days. */
    private static final List<LocalDate> VISITING_DAYS = List.of(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 27),
            LocalDate.of(2026, 5, 11), LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 8));
    private static final int DAYS_BEFORE_VISIT = 10;

    private Schedule() {}

    /**
     * When something is done that an act began a limit for.
     *
     * @param start the act
     * @param promptDays how many days later it is done where it is done promptly
     * @param end the first instant that is too late
     * @return null where it is not done within the days that are played
     */
    public static @Nullable Instant instant(Timing timing, Instant start, int promptDays, Instant end) {
        LocalDate lastDay = LegalCalendar.dayOf(end).minusDays(1);
        return switch (timing) {
            case AT_ONCE -> start;
            case PROMPT -> morningAfter(start, promptDays);
            case LAST_DAY -> at(lastDay, LAST_AFTERNOON);
            case LATE -> at(lastDay.plusDays(DAYS_TOO_LATE), MORNING);
            case NEVER -> null;
        };
    }

    /** Ten in the morning, so many days later. */
    public static Instant morningAfter(Instant instant, int days) {
        return at(LegalCalendar.dayOf(instant).plusDays(days), MORNING);
    }

    /** The morning of the return visit to a case that ended then; empty when none comes any more. */
    public static Optional<Instant> returnVisitAfter(Instant ended) {
        LocalDate earliest = LegalCalendar.dayOf(ended).plusDays(DAYS_BEFORE_VISIT);
        return VISITING_DAYS.stream().filter(day -> !day.isBefore(earliest)).findFirst().map(day -> at(day, MORNING));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LegalCalendar.ZONE).toInstant();
    }
}
