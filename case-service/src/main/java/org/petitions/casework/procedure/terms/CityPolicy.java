package org.petitions.casework.procedure.terms;

import java.util.List;
import org.petitions.events.clocks.ClockActCheck;

/**
 * What the Regulations leave to the city: data, with a version, not code.
 *
 * @param version names this edition
 * @param ratingDays calendar days after an answer within which it may be rated, at least 1
 * @param reportBackDays calendar days for the report back of what the platform itself assigns, at least 1
 * @param returnVisitDays calendar days after the end at which a return visit is due each, ascending
 */
public record CityPolicy(String version, int ratingDays, int reportBackDays, List<Integer> returnVisitDays) {
    public CityPolicy {
        returnVisitDays = List.copyOf(returnVisitDays);
        if (ratingDays < 1 || reportBackDays < 1) {
            throw new IllegalArgumentException("rating-days and report-back-days must be at least 1");
        }
        if (returnVisitDays.stream().anyMatch(days -> days < 1 || days > ClockActCheck.MOST_SET_DAYS)
                || !returnVisitDays.stream().sorted().toList().equals(returnVisitDays)) {
            throw new IllegalArgumentException(
                    "return-visit-days must be ascending, each from 1 to " + ClockActCheck.MOST_SET_DAYS);
        }
    }
}
