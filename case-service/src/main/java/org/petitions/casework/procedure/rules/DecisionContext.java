package org.petitions.casework.procedure.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.terms.PostCapacity;
import org.petitions.law.LegalCalendar;

/**
 * What a decision looks at besides the case and the command.
 *
 * @param at the moment the command is given, UTC
 * @param official account or post id of who gives it; empty for the platform and for the petitioner
 * @param asHead in what capacities they act that day for the head's post of the responsible unit, or for a signature of who has the case
 *     in hand; a deputy in the own field alone; none for most
 * @param calendar counts the days of the law
 * @param policy what the law leaves to the city
 * @param signedOff whether what is decided was signed off by a leader of the unit
 * @param joint whether other units have matters of the same petition
 * @param wordsErased whether what the petitioner wrote and who they are has been erased, so that no document can be made for them any more
 * @param office unit id of the office that who acts belongs to; null for the platform and the petitioner
 */
public record DecisionContext(Instant at, String official, Set<PostCapacity> asHead, LegalCalendar calendar,
        CityPolicy policy, boolean signedOff, boolean joint, boolean wordsErased, @Nullable String office) {
    public DecisionContext {
        asHead = Set.copyOf(asHead);
    }

    /** Of what nobody has signed off. */
    public DecisionContext(Instant at, String official, Set<PostCapacity> asHead, LegalCalendar calendar,
            CityPolicy policy) {
        this(at, official, asHead, calendar, policy, false, false, false, null);
    }

    /** Of somebody who does not act for the unit's head. */
    public DecisionContext(Instant at, String official, LegalCalendar calendar, CityPolicy policy) {
        this(at, official, Set.of(), calendar, policy);
    }

    /** The same with the platform or the petitioner as who gives the command. */
    public static DecisionContext withoutOfficial(Instant at, LegalCalendar calendar, CityPolicy policy) {
        return new DecisionContext(at, "", calendar, policy);
    }

    /** The same for what was signed off. */
    public DecisionContext withSignature() {
        return new DecisionContext(at, official, asHead, calendar, policy, true, joint, wordsErased, office);
    }

    /** The same in a case whose words may have been erased. */
    public DecisionContext withErasure(boolean erased) {
        return new DecisionContext(at, official, asHead, calendar, policy, signedOff, joint, erased, office);
    }

    /** The same where other units have matters of the same petition, or none has. */
    public DecisionContext withOthersSharing(boolean shared) {
        return new DecisionContext(at, official, asHead, calendar, policy, signedOff, shared, wordsErased, office);
    }

    /** The same by somebody of that office. */
    public DecisionContext of(@Nullable String unit) {
        return new DecisionContext(at, official, asHead, calendar, policy, signedOff, joint, wordsErased, unit);
    }

    /** The legal day on which the command is given. */
    public LocalDate today() {
        return LegalCalendar.dayOf(at);
    }

    /** Whether a moment that another service noted lies ahead, by more than the day that its clock may be ahead of ours. */
    public boolean isAhead(Instant noted) {
        return LegalCalendar.dayOf(noted).isAfter(today().plusDays(1));
    }
}
