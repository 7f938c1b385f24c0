package org.petitions.escalation.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.petitions.law.LegalCalendar;
import org.petitions.law.PausedDays;

/** How long a clock runs. */
public sealed interface Limit extends StatedLimit {

    /** The event that starts the clock tells its end. */
    record SetByEvent() implements Limit {
        @Override
        @JsonValue
        public String toString() {
            return "set";
        }
    }

    /**
     * A number of days or hours.
     *
     * @param count at least 1
     */
    record Counted(int count, Unit unit) implements Limit {
        private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (working day|day|hour)s?");

        /** @throws IllegalArgumentException when there is nothing to count */
        public Counted {
            if (count < 1) {
                throw new IllegalArgumentException("a limit is at least 1");
            }
        }

        /** The same with so many more. */
        public Counted plus(int more) {
            return more == 0 ? this : new Counted(count + more, unit);
        }

        /**
         * The end of this limit.
         *
         * @param start the act that starts it; its day is not counted, its hour is
         */
        public Expiry from(Instant start, LegalCalendar calendar) {
            return from(start, 0, List.of(), calendar);
        }

        /**
         * The end of this limit when it was lengthened or paused. Only calendar days can be: {@link Policy} sees to it that the clocks
         * to which it happens count these.
         *
         * @param more days it was given more
         * @param paused days that are not counted
         */
        public Expiry from(Instant start, int more, List<PausedDays> paused, LegalCalendar calendar) {
            return switch (unit) {
                case DAYS -> Expiry.of(calendar.afterDays(LegalCalendar.dayOf(start), count + more, paused));
                case WORKING_DAYS -> Expiry.of(calendar.afterWorkingDays(start, count));
                case HOURS -> Expiry.settled(start.plus(Duration.ofHours(count)));
            };
        }

        @Override
        @JsonValue
        public String toString() {
            return count + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What is counted. */
    enum Unit {
        /** Calendar days (日). */
        DAYS,

        /** Days that are worked (工作日). */
        WORKING_DAYS,

        /** Hours of real time, nights and holidays too. */
        HOURS
    }

    /** Reads {@code 15 days}, {@code 5 working days}, {@code 4 hours} or {@code set}. */
    @JsonCreator
    static Limit parse(String text) {
        if (text.equals("set")) {
            return new SetByEvent();
        }
        var match = Counted.FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected 'law', '15 days', '5 working days', '4 hours' or 'set'");
        }
        return new Counted(Integer.parseInt(match.group(1)), switch (match.group(2)) {
            case "hour" -> Unit.HOURS;
            case "day" -> Unit.DAYS;
            default -> Unit.WORKING_DAYS;
        });
    }

    /** Whether its warnings are told in hours, as it is itself. */
    private boolean isOfHours() {
        return this instanceof Counted counted && counted.unit() == Unit.HOURS;
    }

    /**
     * When a warning is due.
     *
     * @param ahead so many days before the end, hours for a limit of hours
     */
    default Instant warningAt(Expiry expiry, int ahead) {
        return isOfHours()
                ? expiry.at().minus(Duration.ofHours(ahead))
                : expiry.at().atZone(LegalCalendar.ZONE).minusDays(ahead).toInstant();
    }

    /** How a warning is named in an alert's id: {@code 15d}, {@code 1h}. */
    default String warningName(int ahead) {
        return ahead + (isOfHours() ? "h" : "d");
    }
}
