package org.petitions.intake.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.Past;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.PetitionEvent;
import org.petitions.intake.form.Matter;
import org.petitions.intake.numbering.RegistrationNumber;

/**
 * The command to register a petition, all that needs the outside done: it has its number, and its words are sealed.
 *
 * @param firstPetitionId id of the first petition of the same matter
 * @param registeredAt when the office registered it
 * @param at now
 * @param past what was done with it before the platform took it over, or null
 * @param boxes reader to sealed words, base64
 */
record RegisterPetition(String petitionId, Matter matter, RegistrationNumber number, @Nullable String firstPetitionId,
        Instant registeredAt, Instant at, @Nullable Past past, Map<String, String> boxes) {

    /** The first event of a petition. */
    static final long FIRST = 1;

    /** Decides what is published: the registration in codes, and the words for their reader. */
    List<PetitionEvent> decide() {
        return List.of(
                new PetitionRegistered(petitionId, FIRST, registeredAt, number.toString(), matter.office(),
                        matter.channel(), matter.broughtTo(), matter.purpose(), matter.repeat(), firstPetitionId,
                        matter.urgency(), matter.identity(), matter.persons(), matter.representatives(),
                        matter.category(), matter.matterDivision(), matter.complainedOfUnit(),
                        matter.complainedOfPosts(), past),
                new FactsSealed(petitionId, at, boxes));
    }
}
