package org.petitions.casework.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many people a unit has from a day on (人员编制): the figures that hold then, all of them. What was added follows from two entries, so that it
 * always adds up.
 *
 * @param unit unit id
 * @param from the day in China from which it is so
 * @param established posts by rule (编制数)
 * @param actual people there are (实有数)
 * @param leaderPosts posts of leaders by rule among them (领导职数)
 * @param sections sections of the unit (内设科室)
 * @param basis what it was decided by, or null
 */
public record StaffingEntry(String unit, LocalDate from, int established, int actual, int leaderPosts, int sections,
        @Nullable String basis) {}
