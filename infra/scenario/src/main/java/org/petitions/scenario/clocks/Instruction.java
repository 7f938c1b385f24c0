package org.petitions.scenario.clocks;

import java.time.Instant;
import org.petitions.events.terms.Rung;

/**
 * A leader's instruction (批示) about what was missed.
 *
 * @param rung the rung whose leader gave it
 * @param at when, UTC
 * @param until the first instant after its day: until then the next rung is not told
 */
public record Instruction(Rung rung, Instant at, Instant until) {}
