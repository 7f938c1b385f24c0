package org.petitions.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Counts the days of the law. The general civil rule: the start day is not counted; "days" are calendar days; a last day that is not
 * worked moves to the next working day (顺延); "working days" follow the State Council's yearly holiday notice with its make-up
 * working Saturdays and Sundays (调休). A limit ends with the end of its last day.
 *
 * <p>Immutable and free of any clock: the same start gives the same date for as long as the holiday file stays the same.
 */
public final class LegalCalendar {

    /** The zone of every legal day. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * The notice of the year to come has moved days from 29 December on (2006, 2007, 2011, 2018, 2022), so the last days of the
     * last covered year are not certain yet.
     */
    private static final int DAYS_THE_NEXT_NOTICE_MAY_MOVE = 3;

    private static final LegalCalendar CHINA = new LegalCalendar(HolidayFile.bundled());

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;
    private final LocalDate firstCertainDay;
    private final LocalDate lastCertainDay;

    LegalCalendar(HolidayFile file) {
        this.holidays = file.holidays();
        this.makeUpDays = file.makeUpDays();
        this.firstCertainDay = LocalDate.of(file.firstYear(), 1, 1);
        this.lastCertainDay = LocalDate.of(file.lastYear(), 12, 31).minusDays(DAYS_THE_NEXT_NOTICE_MAY_MOVE);
    }

    /** The calendar of the holiday file that is shipped with this library. */
    public static LegalCalendar china() {
        return CHINA;
    }

    /**
     * The last day whose status is certain. A clock that runs past it gets a provisional deadline; when today comes near it, the
     * holiday file wants its next version (infra/law/update-holidays.mjs).
     */
    public LocalDate lastCertainDay() {
        return lastCertainDay;
    }

    /** Whether the day is worked; past {@link #lastCertainDay()} it knows weekends alone. */
    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || !isWeekend(day) && !holidays.contains(day);
    }

    /**
     * The end of so many calendar days (日).
     *
     * @param start the act that starts the limit; its day in {@link #ZONE} is not counted
     * @param days at least 1
     * @throws IllegalArgumentException when {@code days} is less than 1
     */
    public Deadline afterDays(Instant start, int days) {
        return afterDays(dayOf(start), days, List.of());
    }

    /** As {@link #afterDays(Instant, int)}, from a day. */
    public Deadline afterDays(LocalDate startDay, int days) {
        return afterDays(startDay, days, List.of());
    }

    /**
     * The end of so many calendar days without the paused ones: neither are they counted, nor can the limit end on one.
     *
     * @param paused may overlap each other and may lie outside the limit
     * @throws IllegalArgumentException when {@code days} is less than 1
     */
    public Deadline afterDays(LocalDate startDay, int days, List<PausedDays> paused) {
        requirePositive(days);
        LocalDate day = startDay;
        for (int counted = 0; counted < days;) {
            day = day.plusDays(1);
            if (!isPaused(day, paused)) {
                counted++;
            }
        }
        LocalDate counted = day;
        while (!isWorkingDay(day) || isPaused(day, paused)) {
            day = day.plusDays(1);
        }
        // Only the days from the last counted one on decide by being worked or not.
        return new Deadline(day, !isCertain(counted, day));
    }

    /**
     * The end of so many working days (工作日).
     *
     * @param start the act that starts the limit; its day in {@link #ZONE} is not counted
     * @param workingDays at least 1
     * @throws IllegalArgumentException when {@code workingDays} is less than 1
     */
    public Deadline afterWorkingDays(Instant start, int workingDays) {
        return afterWorkingDays(dayOf(start), workingDays);
    }

    /** As {@link #afterWorkingDays(Instant, int)}, from a day. */
    public Deadline afterWorkingDays(LocalDate startDay, int workingDays) {
        requirePositive(workingDays);
        LocalDate day = startDay;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new Deadline(day, !isCertain(startDay.plusDays(1), day));
    }

    /** The legal day an instant falls on. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    private boolean isCertain(LocalDate from, LocalDate to) {
        return !from.isBefore(firstCertainDay) && !to.isAfter(lastCertainDay);
    }

    private static boolean isPaused(LocalDate day, List<PausedDays> paused) {
        return paused.stream().anyMatch(range -> range.holds(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a limit has at least 1 day, not " + days);
        }
    }
}
