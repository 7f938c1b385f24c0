package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UnitId;

/**
 * A unit (单位).
 *
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param shortForm what the numbers of its documents begin with (机关代字), e.g. {@code 沅人社}; null in a file of before
 * @param from the first day it is there, or null when it always was
 * @param until the last day it is there, or null while no end is known
 * @param superior the unit above it in the same system (上级主管单位), or null
 * @param successors who takes over on the day after {@code until}: of a unit that was divided (分立) several, each with its own part; none while
 *     nobody is named
 */
public record Unit(UnitId id, String nameZh, String nameEn, @Nullable String shortForm, @Nullable LocalDate from,
        @Nullable LocalDate until, @Nullable String superior, List<String> successors) {
    public Unit {
        successors = List.copyOf(successors);
    }

    /** Whether it is there on a day (China's). */
    boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
