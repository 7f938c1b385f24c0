package org.petitions.intake.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.PetitionEvent;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.clocks.ClockActs;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.law.LegalFigure;

/**
 * The command to register a petition, all that needs the outside done: it has its number, and its words are sealed.
 *
 * @param firstPetitionId id of the first petition of the same matter
 * @param registeredAt when the office registered it
 * @param at now
 * @param past what was done with it before the platform took it over, or null
 * @param boxes reader to sealed words, base64
 */
record RegisterPetition(String petitionId, CodedFields codedFields, RegistrationNumber number,
        @Nullable String firstPetitionId,
        Instant registeredAt, Instant at, @Nullable LedgerHistory past, Map<String, String> boxes) {

    private static final ClockActCheck CLOCKS = new ClockActCheck(LegalFigure.EXTENSION.days());

    /** The first event of a petition. */
    static final long FIRST_SEQUENCE = 1;

    /** Decides what is published: the registration in codes, and the words for their reader. */
    List<PetitionEvent> decide() {
        return List.of(registered(past), new FactsSealed(petitionId, at, boxes));
    }

    /**
     * What of it whoever keeps the clocks could not use, by its field on the form. The past is left out: it starts no clock before its case
     * has told it, and the ledger's own rules hold its units and days to less.
     */
    Optional<FormFault> unusable() {
        return CLOCKS.firstUnusable(ClockActs.of(registered(null)))
                .map(act -> act.field().equals("unit")
                        ? new FormFault("office", FaultCode.UNKNOWN_CODE)
                        : new FormFault("registeredAt", FaultCode.OUT_OF_RANGE));
    }

    private PetitionRegistered registered(@Nullable LedgerHistory told) {
        return new PetitionRegistered(petitionId, FIRST_SEQUENCE, registeredAt, number.toString(),
                codedFields.office(),
                codedFields.channel(), codedFields.broughtTo(), codedFields.purpose(), codedFields.repeat(),
                firstPetitionId,
                codedFields.urgency(), codedFields.identity(), codedFields.persons(),
                codedFields.representatives(),
                codedFields.category(), codedFields.matterDivision(), codedFields.complainedOfUnit(),
                codedFields.complainedOfPosts(), told);
    }
}
