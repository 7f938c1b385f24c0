package org.petitions.escalation.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A limit that has ended, kept so that an act which becomes known later can still correct what was said of it.
 *
 * @param clock as it stood at its end, its limit published; without its alerts, which are all withdrawn
 * @param end what ended it
 * @param late whether it had passed by then
 * @param closedAt when its end became known, UTC
 */
public record ClosedClock(OpenClock clock, ClockEnd end, boolean late, Instant closedAt) {
    /**
     * How long closed clocks are remembered once none of the case is open any more. Dead letters are kept for ninety days, and a holiday
     * notice is corrected, if ever, within the year it is about.
     */
    public static final Duration REMEMBERED = Duration.ofDays(366);

    /**
     * A clock at its end.
     *
     * @param missed whether it counts as missed
     */
    public static ClosedClock of(OpenClock clock, boolean missed, ClockEnd end, boolean late, Instant closedAt) {
        ClockPhase phase = missed ? ClockPhase.Acknowledged.WITHOUT_END : new ClockPhase.Counting(List.of());
        return new ClosedClock(clock.withoutAlerts().withPhase(phase), end, late, closedAt);
    }

    /** Whether it is the same running of the same clock. */
    public boolean isOf(OpenClock other) {
        return clock.id().equals(other.id()) && clock.startedBy() == other.startedBy();
    }
}
