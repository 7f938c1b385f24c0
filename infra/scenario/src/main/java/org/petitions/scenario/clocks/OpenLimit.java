package org.petitions.scenario.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * A limit that somebody is still held to when the days are over.
 *
 * @param unit unit id of who has to act
 * @param lastDay its last day in time, in Asia/Shanghai; null while it stands still
 * @param missed whether that day has passed
 */
public record OpenLimit(ClockKind clock, String unit, @Nullable LocalDate lastDay, boolean missed) {}
