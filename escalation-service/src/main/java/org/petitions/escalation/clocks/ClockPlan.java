package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.escalation.policy.Expiry;
import org.petitions.escalation.policy.Limit;
import org.petitions.law.LegalCalendar;

/**
 * What a clock was started with. It keeps to the rule in force at its start, whatever the policy says later.
 *
 * @param unit unit id of the unit held to its duty at the start
 * @param from the moment it runs from, UTC
 * @param warnings how long before the end the unit's head is warned, most first, in days or in the limit's hours
 * @param expiry its end, if nothing happens to it
 */
public record ClockPlan(String unit, Instant from, Limit limit, List<Integer> warnings, Expiry expiry) {
    public ClockPlan {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param due the end set for this clock alone, or null
     * @throws UnusableEventException when an end is set where policy tells the limit, or missing where it is to be set
     */
    public static ClockPlan of(ClockRule rule, String unit, Instant from, @Nullable Instant due,
            LegalCalendar calendar) {
        Expiry expiry = switch (rule.limit()) {
            case Limit.Counted counted when due == null -> counted.from(from, calendar);
            case Limit.SetByEvent() when due != null -> Expiry.settled(due);
            default -> throw new UnusableEventException("due");
        };
        // A set end may be so near that a warning would come before the start.
        List<Integer> warnings = rule.warnings().stream()
                .filter(ahead -> rule.limit().warningAt(expiry, ahead).isAfter(from)).toList();
        return new ClockPlan(unit, from, rule.limit(), warnings, expiry);
    }

    /** Its end by a calendar, if nothing happens to it; another than {@link #expiry()} when a holiday notice came since the start. */
    Expiry expiryBy(LegalCalendar calendar) {
        return switch (limit) {
            case Limit.Counted counted -> counted.from(from, calendar);
            case Limit.SetByEvent() -> expiry;
        };
    }
}
