package org.petitions.casework.procedure;

import java.time.Instant;
import org.petitions.law.LegalCalendar;

/**
 * What a decision looks at besides the case and the command.
 *
 * @param at the moment the command is given, UTC
 * @param official account or post id of who gives it; empty for the platform and for the petitioner
 * @param calendar counts the days of the law
 * @param practice what the law leaves to the city
 */
public record DecisionContext(Instant at, String official, LegalCalendar calendar, CityPolicy policy) {

    /** The same with the platform or the petitioner as who gives the command. */
    public static DecisionContext withoutOfficial(Instant at, LegalCalendar calendar, CityPolicy practice) {
        return new DecisionContext(at, "", calendar, practice);
    }
}
