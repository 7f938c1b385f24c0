package org.petitions.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts the days of the law. The general civil rule: the start day is not counted; "days" are calendar days; a last day that is not
 * worked moves to the next working day (顺延); "working days" follow the State Council's yearly holiday notice with its make-up
 * working Saturdays and Sundays (调休). A limit ends with the end of its last day.
 *
 * <p>An immutable value, free of any clock: the same start gives the same date. The calendar in force is held by {@link CurrentCalendar}.
 */
public final class LegalCalendar {

    /** The zone of every legal day. */
    public static final ZoneId ZONE = Deadline.ZONE;

    /**
     * The notice of the year to come has moved days from 29 December on (2006, 2007, 2011, 2018, 2022), so the last days of the
     * last covered year are not certain yet.
     */
    private static final int DAYS_THE_NEXT_NOTICE_MAY_MOVE = 3;

    private static final LegalCalendar SHIPPED = new LegalCalendar(HolidayFileReader.shipped());

    private final HolidayFile file;
    private final LocalDate firstCertainDay;
    private final LocalDate lastCertainDay;

    private LegalCalendar(HolidayFile file) {
        this.file = file;
        this.firstCertainDay = LocalDate.of(file.firstYear(), 1, 1);
        this.lastCertainDay = LocalDate.of(file.lastYear(), 12, 31).minusDays(DAYS_THE_NEXT_NOTICE_MAY_MOVE);
    }

    /** The calendar of the holiday file that is shipped with this library. */
    public static LegalCalendar china() {
        return SHIPPED;
    }

    /**
     * The calendar of a holiday file.
     *
     * @param holidayFile the file's text
     * @throws InvalidHolidayFileException naming every line that cannot be used
     */
    public static LegalCalendar of(String holidayFile) {
        return new LegalCalendar(new HolidayFileReader().read(holidayFile.lines().toList()));
    }

    /** When its holiday file was made. */
    public Instant revision() {
        return file.revision();
    }

    /** Where its holiday file has its rows from. */
    public String source() {
        return file.source();
    }

    /** Whether its holiday file is a later edition. */
    public boolean isNewerThan(LegalCalendar other) {
        return revision().isAfter(other.revision());
    }

    /** Whether both give every limit the same readings, wherever their rows are from. */
    boolean givesSameReadingsAs(LegalCalendar other) {
        return file.firstYear() == other.file.firstYear() && file.lastYear() == other.file.lastYear()
                && file.mostUnknownRestDays() == other.file.mostUnknownRestDays()
                && file.holidays().equals(other.file.holidays()) && file.makeUpDays().equals(other.file.makeUpDays());
    }

    /**
     * The last day whose status is certain. A clock that runs past it gets a provisional deadline; when today comes near it, the
     * holiday file wants its next version (docs/operations.md, The legal calendar).
     */
    public LocalDate lastCertainDay() {
        return lastCertainDay;
    }

    /** Whether the day is worked; past {@link #lastCertainDay()} it knows weekends alone. */
    public boolean isWorkingDay(LocalDate day) {
        return file.makeUpDays().contains(day) || !isWeekend(day) && !file.holidays().contains(day);
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
        return isCertain(counted, day) ? new Deadline(day) : moved(counted, day, paused);
    }

    /** Any day that no notice has settled may turn out to be worked, a Sunday too; or to be the first of a long rest. */
    private Deadline moved(LocalDate counted, LocalDate day, List<PausedDays> paused) {
        LocalDate earliest = counted;
        while (isPaused(earliest, paused) || isCertain(earliest) && !isWorkingDay(earliest)) {
            earliest = earliest.plusDays(1);
        }
        LocalDate latest = counted;
        for (int rest = 0; isPaused(latest, paused) || !isWorkingDay(latest)
                || !isCertain(latest) && rest < file.mostUnknownRestDays(); latest = latest.plusDays(1)) {
            rest += isCertain(latest) ? 0 : 1;
        }
        return new Deadline(day, true, earliest, latest);
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
        return isCertain(startDay.plusDays(1), day)
                ? new Deadline(day)
                : new Deadline(day, true, earliest(startDay, workingDays), latest(startDay, workingDays));
    }

    private LocalDate earliest(LocalDate startDay, int workingDays) {
        LocalDate day = startDay;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(1);
            if (!isCertain(day) || isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private LocalDate latest(LocalDate startDay, int workingDays) {
        LocalDate day = startDay;
        int rest = 0;
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(1);
            if (!isWorkingDay(day)) {
                continue;
            }
            if (!isCertain(day) && rest < file.mostUnknownRestDays()) {
                rest++;
            } else {
                counted++;
            }
        }
        return day;
    }

    /** The legal day an instant falls on. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    private boolean isCertain(LocalDate day) {
        return isCertain(day, day);
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
