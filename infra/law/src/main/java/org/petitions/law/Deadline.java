package org.petitions.law;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of a time limit (期限届满): the act may still be done on all of the last day.
 *
 * @param lastDay the last day in time, in {@link LegalCalendar#ZONE}
 * @param provisional whether the holiday file does not yet cover every day that was looked at, so that the State Council's next
 *     notice may still move the last day; show such a date as provisional (暂定)
 */
public record Deadline(LocalDate lastDay, boolean provisional) {

    /** The first instant that is too late: the start of the day after the last day, in {@link LegalCalendar#ZONE}. */
    public Instant end() {
        return lastDay.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    /**
     * The instant from which fewer than so many days are left, for warnings.
     *
     * @param days whole calendar days before the end, at least 0
     */
    public Instant daysBeforeEnd(int days) {
        return lastDay.plusDays(1L - days).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
