package org.petitions.scenario.clocks;

import java.time.Instant;
import org.petitions.events.terms.AlertReason;

/**
 * The county's leader is told that nobody takes a petition on.
 *
 * @param at when, UTC
 * @param reason why then
 */
record Telling(Instant at, AlertReason reason) {}
