package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.escalation.policy.Expiry;
import org.petitions.escalation.policy.Limit;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.LegalCalendar;

/**
 * What a clock was started with. It keeps to the rule in force at its start, whatever the policy says later.
 *
 * @param unit unit id of the unit held to its duty at the start
 * @param from the moment it runs from, UTC
 * @param limit how long it runs: the policy's, or the days that were set for it alone
 * @param warnings how long before the end the unit's head is warned, most first, in days or in the limit's hours
 * @param expiry its end, if nothing happens to it
 * @param way how the petition is handled, for a clock whose limit follows from that; else null, and in what was kept before it was told
 * @param extendedBy days it was extended by before it stood still and went on (Art. 34), whether its way counts them or not; null for none
 * @param again when it started again with what was left, UTC; null where it started with a whole limit, and in what was kept before that was told
 * @param first of what started again, the moment its first running ran from, UTC, where the step told it; null where that is the receipt of
 *     the petition
 */
public record ClockPlan(String unit, Instant from, Limit limit, List<Integer> warnings, Expiry expiry,
        @Nullable HandlingWay way, @Nullable Integer extendedBy, @Nullable Instant again, @Nullable Instant first) {
    public ClockPlan {
        warnings = List.copyOf(warnings);
    }

    /**
     * One that starts.
     *
     * @param way how the petition is handled, for a clock whose limit follows from that; else null
     * @throws UnusableEventException when an end is set where policy tells the limit, or missing where it is to be set
     */
    public static ClockPlan of(ClockRule rule, ClockAct.Start start, @Nullable HandlingWay way,
            LegalCalendar calendar) {
        Limit limit = limitOf(rule, start, way);
        Instant due = start.due();
        Expiry expiry = switch (limit) {
            case Limit.Counted counted -> counted.from(start.from(), calendar);
            case Limit.SetByEvent() when due != null -> Expiry.settled(due);
            case Limit.SetByEvent() -> throw new UnusableEventException("due");
        };
        return new ClockPlan(start.unit(), start.from(), limit, warningsAfter(start.from(), rule, limit, expiry),
                expiry, way, start.extendedBy() == 0 ? null : Integer.valueOf(start.extendedBy()), null, null);
    }

    /**
     * One that starts again, with what is left of its first running and at least a short limit. Which of the two it is is settled here; a
     * holiday notice that comes later moves its end and no longer chooses.
     *
     * @param shortest the short limit, as the policy has it; null where it has none
     * @param receivedAt when the petition was received, from where its first running ran where the step tells nothing else, UTC
     */
    public static ClockPlan again(ClockRule rule, Limit.@Nullable Counted shortest, ClockAct.StartAgain start,
            Instant receivedAt, LegalCalendar calendar) {
        if (!(rule.limitFor(start.unit()) instanceof Limit.Counted whole) || shortest == null) {
            throw new UnusableEventException("kind");
        }
        Instant firstFrom = start.first() == null ? receivedAt : start.first();
        Expiry left = whole.from(firstFrom, calendar);
        Expiry atLeast = shortest.from(start.from(), calendar);
        boolean enoughLeft = left.at().isAfter(atLeast.at());
        Instant from = enoughLeft ? firstFrom : start.from();
        Limit limit = enoughLeft ? whole : shortest;
        Expiry expiry = enoughLeft ? left : atLeast;
        return new ClockPlan(start.unit(), from, limit, warningsAfter(start.from(), rule, limit, expiry), expiry, null,
                null, start.from(), start.first());
    }

    /**
     * The same days, which go on after what had ended them proves not to have been done. Days that were left out of the count stay so: then the
     * end is the one that stood.
     *
     * @param acting unit id of the unit that has to act
     * @param moved its end as it stood, where days had been added or left out; null where it stood as planned
     * @param at when it goes on, UTC
     */
    public ClockPlan goingOn(String acting, @Nullable Expiry moved, Instant at) {
        Limit goesOn = moved == null ? limit : new Limit.SetByEvent();
        Expiry until = moved == null ? expiry : moved;
        return new ClockPlan(acting, from, goesOn,
                warnings.stream().filter(ahead -> goesOn.warningAt(until, ahead).isAfter(at)).toList(), until, way,
                extendedBy, again, first);
    }

    /** Days it was extended by before it stood still and went on, 0 for none. */
    public int daysExtendedBefore() {
        return extendedBy == null ? 0 : extendedBy;
    }

    /** The end may be so near that a warning would come before the start. */
    private static List<Integer> warningsAfter(Instant start, ClockRule rule, Limit limit, Expiry expiry) {
        return rule.warnings().stream().filter(ahead -> limit.warningAt(expiry, ahead).isAfter(start)).toList();
    }

    /** Days that were set for this clock alone are counted here, by the calendar in force, as the policy's are. */
    private static Limit limitOf(ClockRule rule, ClockAct.Start start, @Nullable HandlingWay way) {
        Integer days = start.days();
        // What is handled in a way without review knows no extension (Art. 34): it rests, and holds again in one that has.
        int extendedBy = way == null || way.hasReview() ? start.extendedBy() : 0;
        return switch (rule.limitFor(start.unit())) {
            case Limit.Counted counted when start.due() == null -> counted.plus(extendedBy);
            // Of a suspension the event tells what is left of the ceiling.
            case Limit.Counted _ when days != null -> new Limit.Counted(days, Limit.Unit.DAYS);
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
