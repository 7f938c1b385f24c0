package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.List;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.escalation.policy.Expiry;
import org.petitions.escalation.policy.Limit;
import org.petitions.events.clocks.ClockAct;
import org.petitions.law.LegalCalendar;

/**
 * What a clock was started with. It keeps to the rule in force at its start, whatever the policy says later.
 *
 * @param unit unit id of the unit held to its duty at the start
 * @param from the moment it runs from, UTC
 * @param limit how long it runs: the policy's, or the days that were set for it alone
 * @param warnings how long before the end the unit's head is warned, most first, in days or in the limit's hours
 * @param expiry its end, if nothing happens to it
 */
public record ClockPlan(String unit, Instant from, Limit limit, List<Integer> warnings, Expiry expiry) {
    public ClockPlan {
        warnings = List.copyOf(warnings);
    }

    /** @throws UnusableEventException when an end is set where policy tells the limit, or missing where it is to be set */
    public static ClockPlan of(ClockRule rule, ClockAct.Start start, LegalCalendar calendar) {
        Limit limit = limitOf(rule, start);
        Instant due = start.due();
        Expiry expiry = switch (limit) {
            case Limit.Counted counted -> counted.from(start.from(), calendar);
            case Limit.SetByEvent() when due != null -> Expiry.settled(due);
            case Limit.SetByEvent() -> throw new UnusableEventException("due");
        };
        // A set end may be so near that a warning would come before the start.
        List<Integer> warnings = rule.warnings().stream()
                .filter(ahead -> limit.warningAt(expiry, ahead).isAfter(start.from())).toList();
        return new ClockPlan(start.unit(), start.from(), limit, warnings, expiry);
    }

    /** Days that were set for this clock alone are counted here, by the calendar in force, as the policy's are. */
    private static Limit limitOf(ClockRule rule, ClockAct.Start start) {
        Integer days = start.days();
        return switch (rule.limit()) {
            case Limit.Counted counted when start.due() == null -> counted;
            case Limit.Counted _ -> throw new UnusableEventException("due");
            case Limit.SetByEvent set -> days == null ? set : new Limit.Counted(days, Limit.Unit.DAYS);
        };
    }

    /** Its end by a calendar, if nothing happens to it; another than {@link #expiry()} when a holiday notice came since the start. */
    Expiry expiryBy(LegalCalendar calendar) {
        return switch (limit) {
            case Limit.Counted counted -> counted.from(from, calendar);
            case Limit.SetByEvent() -> expiry;
        };
    }
}
