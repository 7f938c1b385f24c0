package org.petitions.escalation.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.regex.Pattern;
import org.petitions.calendar.Deadline;
import org.petitions.calendar.LegalCalendar;

/**
 * How long a clock runs.
 *
 * @param count at least 1
 * @param unit what is counted
 */
public record Limit(int count, Unit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (working )?days?");

    /** What a limit counts. */
    public enum Unit {
        /** Calendar days (日). */
        DAYS,

        /** Days that are worked (工作日). */
        WORKING_DAYS
    }

    /** @throws IllegalArgumentException when there is nothing to count */
    public Limit {
        if (count < 1) {
            throw new IllegalArgumentException("a limit has at least 1 day");
        }
    }

    /** Reads {@code 15 days} or {@code 5 working days}. */
    @JsonCreator
    static Limit parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected '15 days' or '5 working days'");
        }
        return new Limit(Integer.parseInt(match.group(1)), match.group(2) == null ? Unit.DAYS : Unit.WORKING_DAYS);
    }

    /**
     * The end of this limit.
     *
     * @param start the act that starts it; its day is not counted
     */
    public Deadline from(Instant start, LegalCalendar calendar) {
        return switch (unit) {
            case DAYS -> calendar.afterDays(start, count);
            case WORKING_DAYS -> calendar.afterWorkingDays(start, count);
        };
    }
}
