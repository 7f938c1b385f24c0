package org.petitions.escalation.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;

/**
 * The end of a limit (期限届满).
 *
 * @param at the first instant that is too late, UTC
 * @param provisional whether the next holiday notice may still move it (暂定)
 * @param latest the first instant that is too late whatever that notice may bring; null where it moves nothing, and in what was kept
 *     before it was known
 */
public record Expiry(Instant at, boolean provisional, @Nullable Instant latest) {

    static Expiry of(Deadline deadline) {
        return deadline.provisional()
                ? new Expiry(deadline.end(), true, deadline.endByEveryReading())
                : settled(deadline.end());
    }

    /** One that no notice moves. */
    public static Expiry settled(Instant at) {
        return new Expiry(at, false, null);
    }

    /** From when on the limit is past by every reading: nobody is told that it was missed before. */
    public Instant pastAt() {
        return latest == null ? at : latest;
    }

    /** The last day in time, wholly or in part, in Asia/Shanghai. */
    public LocalDate lastDay() {
        return LegalCalendar.dayOf(at.minusNanos(1));
    }
}
