package org.petitions.escalation.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.calendar.PausedDays;
import org.petitions.escalation.policy.Expiry;
import org.petitions.escalation.policy.Limit;

/**
 * What became of a clock's plan by what happened since. It follows from the plan and the turns alone, never from when we looked.
 *
 * @param unit unit id of the unit held to its duty now
 * @param lengthenedBy days it was given more
 * @param paused days that were not counted
 * @param pausedFrom the first day not counted of a pause that goes on, in Asia/Shanghai, or null
 * @param expiry its end; while it is paused it holds only as far as it comes before the pause
 */
public record Standing(String unit, int lengthenedBy, List<PausedDays> paused, @Nullable LocalDate pausedFrom,
        Expiry expiry) {
    public Standing {
        paused = List.copyOf(paused);
    }

    static Standing asPlanned(Plan plan) {
        return new Standing(plan.unit(), 0, List.of(), null, plan.expiry());
    }

    /**
     * @param turns in the order of the case's versions; what comes after the end no longer moves it (逾期后不再延长)
     */
    static Standing of(Plan plan, List<Turn> turns, LegalCalendar calendar) {
        Standing standing = asPlanned(plan);
        for (Turn turn : turns) {
            if (standing.isPast(turn.at())) {
                break;
            }
            standing = standing.after(turn, plan, calendar);
        }
        return standing;
    }

    private Standing after(Turn turn, Plan plan, LegalCalendar calendar) {
        return switch (turn) {
            case Turn.Stopped _ -> this;
            case Turn.HandedOver(_, _, var newUnit) ->
                new Standing(newUnit, lengthenedBy, paused, pausedFrom, expiry);
            case Turn.Lengthened(_, _, var days) ->
                new Standing(unit, lengthenedBy + days, paused, pausedFrom, expiry).counted(plan, calendar);
            case Turn.Paused(_, _, var from) when pausedFrom == null ->
                new Standing(unit, lengthenedBy, paused, from, expiry);
            case Turn.Paused _ -> this;
            case Turn.Resumed(_, _, var lastPaused) when pausedFrom != null && !lastPaused.isBefore(pausedFrom) -> {
                List<PausedDays> more = new ArrayList<>(paused);
                more.add(new PausedDays(pausedFrom, lastPaused));
                yield new Standing(unit, lengthenedBy, more, null, expiry).counted(plan, calendar);
            }
            case Turn.Resumed _ -> new Standing(unit, lengthenedBy, paused, null, expiry);
        };
    }

    private Standing counted(Plan plan, LegalCalendar calendar) {
        return switch (plan.limit()) {
            case Limit.Counted limit -> new Standing(unit, lengthenedBy, paused, pausedFrom,
                    limit.from(plan.from(), lengthenedBy, paused, calendar));
            case Limit.SetByEvent() -> this;
        };
    }

    /** Whether the limit is over at a moment. While it is paused it never is, unless it was before. */
    boolean isPast(Instant moment) {
        Instant end = knownEnd();
        return end != null && !moment.isBefore(end);
    }

    /** When it ends, or null when that cannot be known because a pause goes on. */
    public @Nullable Instant knownEnd() {
        return pausedFrom == null || !expiry.at().isAfter(startOf(pausedFrom)) ? expiry.at() : null;
    }

    /** How many days were left out of the count by the pauses that are over. */
    public long daysNotCounted() {
        return paused.stream().flatMap(days -> days.from().datesUntil(days.to().plusDays(1))).distinct().count();
    }

    /** Whether a warning at that moment comes before any pause that goes on. */
    boolean isRunningAt(Instant moment) {
        return pausedFrom == null || moment.isBefore(startOf(pausedFrom));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
