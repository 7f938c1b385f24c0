package org.petitions.escalation.clocks;

import java.time.Instant;

/**
 * A step of the procedure that ends a clock.
 *
 * @param version the case's version at that step
 * @param at when it was taken, UTC
 */
public record Milestone(long version, Instant at) {}
