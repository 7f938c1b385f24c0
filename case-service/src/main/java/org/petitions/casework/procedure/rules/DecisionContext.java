package org.petitions.casework.procedure.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.terms.PostCapacity;
import org.petitions.law.LegalCalendar;

/**
 * What a decision looks at besides the case and the command.
 *
 * @param at the moment the command is given, UTC
 * @param official account or post id of who gives it; empty for the platform and for the petitioner
 * @param asHead in what capacities they act that day for the head's post of the responsible unit; none for most
 * @param calendar counts the days of the law
 * @param policy what the law leaves to the city
 */
public record DecisionContext(Instant at, String official, Set<PostCapacity> asHead, LegalCalendar calendar,
        CityPolicy policy) {
    public DecisionContext {
        asHead = Set.copyOf(asHead);
    }

    /** Of somebody who does not act for the unit's head. */
    public DecisionContext(Instant at, String official, LegalCalendar calendar, CityPolicy policy) {
        this(at, official, Set.of(), calendar, policy);
    }

    /** The same with the platform or the petitioner as who gives the command. */
    public static DecisionContext withoutOfficial(Instant at, LegalCalendar calendar, CityPolicy policy) {
        return new DecisionContext(at, "", calendar, policy);
    }

    /** The legal day on which the command is given. */
    public LocalDate today() {
        return LegalCalendar.dayOf(at);
    }
}
