package org.petitions.casework.procedure;

import java.time.Instant;
import org.petitions.calendar.LegalCalendar;

/**
 * What a decision looks at besides the case and the command.
 *
 * @param at the moment the command is given, UTC
 * @param official account or post id of who gives it; empty for the platform and for the petitioner
 * @param calendar counts the days of the law
 * @param practice what the law leaves to the city
 */
public record Circumstances(Instant at, String official, LegalCalendar calendar, Practice practice) {

    /** The same with the platform or the petitioner as who gives the command. */
    public static Circumstances ofNobody(Instant at, LegalCalendar calendar, Practice practice) {
        return new Circumstances(at, "", calendar, practice);
    }
}
