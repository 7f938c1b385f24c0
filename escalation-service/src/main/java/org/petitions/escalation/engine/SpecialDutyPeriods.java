package org.petitions.escalation.engine;

import java.time.Instant;

/** The special-duty periods (特护期) in which offices answer in shorter times. */
@FunctionalInterface
public interface SpecialDutyPeriods {
    /** There are none. */
    SpecialDutyPeriods NONE = (_, _) -> false;

    /**
     * Whether one is in force.
     *
     * @param division code of a county or of the city, 6 digits
     * @param at a moment, UTC
     */
    boolean isInForce(String division, Instant at);
}
