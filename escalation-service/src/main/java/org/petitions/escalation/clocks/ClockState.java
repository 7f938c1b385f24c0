package org.petitions.escalation.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.policy.Expiry;
import org.petitions.escalation.policy.Limit;
import org.petitions.law.LegalCalendar;
import org.petitions.law.PausedDays;

/**
 * What became of a clock's plan by what happened since. It follows from the plan and the turns alone, never from when we looked.
 *
 * @param unit unit id of the unit held to its duty now
 * @param lengthenedBy days it was given more
 * @param paused days that were not counted
 * @param pausedFrom the first day not counted of a pause that goes on, in Asia/Shanghai, or null
 * @param expiry its end; while it is paused it holds only as far as it comes before the pause
 */
public record ClockState(String unit, int lengthenedBy, List<PausedDays> paused, @Nullable LocalDate pausedFrom,
        Expiry expiry) {
    public ClockState {
        paused = List.copyOf(paused);
    }

    static ClockState initial(ClockPlan plan) {
        return new ClockState(plan.unit(), 0, List.of(), null, plan.expiry());
    }

    /**
     * How a clock stands by a calendar.
     *
     * @param turns in the order of the case's versions; what comes after the end no longer moves it (逾期后不再延长)
     */
    public static ClockState replay(ClockPlan plan, List<ClockChange> turns, LegalCalendar calendar) {
        ClockState standing = new ClockState(plan.unit(), 0, List.of(), null, plan.expiryBy(calendar));
        for (ClockChange turn : turns) {
            if (standing.isPast(turn.at())) {
                break;
            }
            standing = standing.after(turn, plan, calendar);
        }
        return standing;
    }

    private ClockState after(ClockChange turn, ClockPlan plan, LegalCalendar calendar) {
        return switch (turn) {
            case ClockChange.Started _,ClockChange.Stopped _,ClockChange.Cancelled _,ClockChange.Redated _ -> this;
            case ClockChange.HandedOver(_, _, var newUnit) ->
                new ClockState(newUnit, lengthenedBy, paused, pausedFrom, expiry);
            // The matter was put right: what is handled in this way was never extended (Art. 34).
            case ClockChange.Lengthened _ when plan.way() != null && !plan.way().hasReview() -> this;
            case ClockChange.Lengthened(_, _, var days) ->
                new ClockState(unit, lengthenedBy + days, paused, pausedFrom, expiry).recalculated(plan, calendar);
            case ClockChange.Paused(_, _, var from) when pausedFrom == null ->
                new ClockState(unit, lengthenedBy, paused, from, expiry);
            case ClockChange.Paused _ -> this;
            case ClockChange.Resumed(_, _, var lastPaused) when pausedFrom != null
                    && !lastPaused.isBefore(pausedFrom) -> {
                List<PausedDays> more = new ArrayList<>(paused);
                more.add(new PausedDays(pausedFrom, lastPaused));
                yield new ClockState(unit, lengthenedBy, more, null, expiry).recalculated(plan, calendar);
            }
            case ClockChange.Resumed _ -> new ClockState(unit, lengthenedBy, paused, null, expiry);
        };
    }

    /** Its end, where days have been added or left out of the count; null where it stands as planned. */
    public @Nullable Expiry movedExpiry() {
        return lengthenedBy == 0 && daysNotCounted() == 0 ? null : expiry;
    }

    private ClockState recalculated(ClockPlan plan, LegalCalendar calendar) {
        return switch (plan.limit()) {
            case Limit.Counted limit -> new ClockState(unit, lengthenedBy, paused, pausedFrom,
                    limit.from(plan.from(), lengthenedBy, paused, calendar));
            case Limit.SetByEvent() -> this;
        };
    }

    /**
     * Whether the limit is over at a moment, by every reading of the days that no notice has settled yet. While it is paused it never is,
     * unless it was before.
     */
    public boolean isPast(Instant moment) {
        Instant past = pastAt();
        return past != null && !moment.isBefore(past);
    }

    /** When it is over by every reading, or null when that cannot be known because a pause goes on. */
    public @Nullable Instant pastAt() {
        return pausedFrom == null || !expiry.pastAt().isAfter(startOf(pausedFrom)) ? expiry.pastAt() : null;
    }

    /** When it ends, or null when that cannot be known because a pause goes on. */
    public @Nullable Instant knownEnd() {
        return pausedFrom == null || !expiry.at().isAfter(startOf(pausedFrom)) ? expiry.at() : null;
    }

    /** Whether it has all the days that it has by another account: each extension and each pause, over or not. */
    public boolean grantsAtLeast(ClockState other) {
        return lengthenedBy >= other.lengthenedBy && paused.containsAll(other.paused)
                && (other.pausedFrom == null || other.pausedFrom.equals(pausedFrom));
    }

    /** With another end, as another calendar gives it. */
    public ClockState withExpiry(Expiry other) {
        return new ClockState(unit, lengthenedBy, paused, pausedFrom, other);
    }

    /** How many days were left out of the count by the pauses that are over. */
    public long daysNotCounted() {
        return paused.stream().flatMap(days -> days.from().datesUntil(days.to().plusDays(1))).distinct().count();
    }

    /** Whether a warning at that moment comes before any pause that goes on. */
    public boolean isRunningAt(Instant moment) {
        return pausedFrom == null || moment.isBefore(startOf(pausedFrom));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
