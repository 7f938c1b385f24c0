package org.petitions.casework.campaign;

import java.time.LocalDate;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.events.terms.UnitId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A campaign on backlog (专项行动), as its bureau keeps it.
 *
 * @param id the form's key, so that a form that is sent twice opens one
 * @param bureau unit id of the bureau that runs it
 * @param division 6-digit code of the city or county whose cases it is about
 * @param from its first day, in Asia/Shanghai
 * @param to its last day
 * @param target how many of a hundred cases are to be resolved, from 1 to 100
 */
@Document(Campaign.COLLECTION)
@CompoundIndex(name = "by_division_day", def = "{'division': 1, 'from': -1, '_id': 1}")
record Campaign(@Id String id, long version, String name, String bureau, String division, LocalDate from, LocalDate to,
        int target) {
    static final String COLLECTION = "campaigns";
    private static final int MOST_YEARS = 3;

    /** Whether a campaign can last so: it does not end before it begins, and lasts some years at most. */
    static boolean isPeriod(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && !to.isAfter(from.plusYears(MOST_YEARS));
    }

    /** Whether somebody who answers for that may know of it: it is about their division, or about one above or below. */
    boolean isKnownWithin(ResponsibilityScope scope) {
        String office = scope.unit() == null ? scope.bureau() : scope.unit();
        if (office == null) {
            return true;
        }
        String own = UnitId.divisionOf(office);
        return division.equals(own) || division.equals(UnitId.cityOf(own));
    }

    /** The day of its account: today, or its last day once that is over; before its first the first. */
    LocalDate dayOfAccount(LocalDate today) {
        return today.isAfter(to) ? to : today.isBefore(from) ? from : today;
    }
}
