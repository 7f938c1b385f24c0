package org.petitions.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The end of a time limit (期限届满): the act may still be done on all of the last day.
 *
 * @param lastDay the last day in time, in Asia/Shanghai
 * @param provisional whether the holiday file does not yet cover every day that was looked at, so that the State Council's next
 *     notice may still move the last day; show such a date as provisional (暂定)
 * @param earliest the earliest last day that a notice could still give; the last day itself where nothing is provisional
 * @param latest the latest last day that a notice could plausibly give ({@code most-unknown-rest-days} of the holiday file): after it the
 *     limit is past by every reading
 */
public record Deadline(LocalDate lastDay, boolean provisional, LocalDate earliest, LocalDate latest) {
    /** The zone of every legal day. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @throws IllegalArgumentException when the last day does not lie between the two readings */
    public Deadline {
        if (lastDay.isBefore(earliest) || lastDay.isAfter(latest)) {
            throw new IllegalArgumentException(lastDay + " is not between " + earliest + " and " + latest);
        }
    }

    /** One that no notice can move. */
    public Deadline(LocalDate lastDay) {
        this(lastDay, false, lastDay, lastDay);
    }

    /** The first instant that is too late: the start of the day after the last day, in Asia/Shanghai. */
    public Instant end() {
        return endOf(lastDay);
    }

    /** The first instant that is too late by every reading of the days that no notice has settled; the end where nothing is provisional. */
    public Instant endByEveryReading() {
        return endOf(latest);
    }

    /**
     * The instant from which fewer than so many days are left, for warnings.
     *
     * @param days whole calendar days before the end, at least 0
     */
    public Instant daysBeforeEnd(int days) {
        return endOf(lastDay.minusDays(days));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
