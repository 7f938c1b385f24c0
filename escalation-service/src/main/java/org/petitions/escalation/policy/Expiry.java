package org.petitions.escalation.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;

/**
 * The end of a limit (期限届满).
 *
 * @param at the first instant that is too late, UTC
 * @param provisional whether the next holiday notice may still move it (暂定)
 */
public record Expiry(Instant at, boolean provisional) {

    static Expiry of(Deadline deadline) {
        return new Expiry(deadline.end(), deadline.provisional());
    }

    /** The last day in time, wholly or in part, in Asia/Shanghai. */
    public LocalDate lastDay() {
        return LegalCalendar.dayOf(at.minusNanos(1));
    }
}
