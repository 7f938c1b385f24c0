package org.petitions.intake.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LedgerSteps;
import org.petitions.events.LedgerSteps.LedgerStep;
import org.petitions.events.PetitionEvent;
import org.petitions.events.clocks.ClockActCheck;
import org.petitions.events.clocks.ClockActCheck.UnusableAct;
import org.petitions.events.clocks.ClockActs;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.law.LegalFigure;

/**
 * The command to register a petition, all that needs the outside done: it has its number, and its words are sealed.
 *
 * @param firstPetitionId id of the first petition of the same matter
 * @param registeredAt when the office registered it
 * @param at now
 * @param past what was done with it before the platform took it over, or null
 * @param accusesInWords whether it accuses somebody whom only words name
 * @param boxes reader to sealed words, base64
 */
record RegisterPetition(String petitionId, CodedFields codedFields, RegistrationNumber number,
        @Nullable String firstPetitionId,
        Instant registeredAt, Instant at, @Nullable LedgerHistory past, boolean accusesInWords,
        Map<String, String> boxes) {

    private static final ClockActCheck CLOCKS = new ClockActCheck(LegalFigure.EXTENSION.days());

    /** No clock asks for it. */
    private static final String NO_NUMBER = "";

    /** The first event of a petition. */
    static final long FIRST_SEQUENCE = 1;

    /** Decides what is published: the registration of each matter in codes, and the words for their reader. */
    List<PetitionEvent> decide() {
        List<PetitionEvent> events = new ArrayList<>();
        for (int place = CaseId.FIRST; place <= codedFields.matters(); place++) {
            events.add(registered(new CaseId(petitionId, place), codedFields, number.toString(), firstPetitionId,
                    registeredAt, past, accusesInWords));
        }
        events.add(new FactsSealed(petitionId, at, boxes));
        return events;
    }

    /**
     * What whoever keeps the clocks could not use of a petition, or of the past that its case will tell, by its field on the form or in the
     * ledger. Asked before it has a number, so that what is refused leaves no gap.
     *
     * @param registeredAt when the office registered it
     */
    static Optional<FormFault> firstUnusable(RegistrationRequest submission, Instant registeredAt) {
        String id = submission.petitionId();
        Optional<FormFault> unusable = CLOCKS
                .firstUnusable(ClockActs
                        .of(registered(new CaseId(id, CaseId.FIRST), submission.codedFields(), NO_NUMBER, null,
                                registeredAt, null, false)))
                .map(act -> fault(act, "office", "registeredAt"));
        LedgerHistory past = submission.past();
        return unusable.isPresent() || past == null ? unusable : firstUnusable(LedgerSteps.of(id, registeredAt, past));
    }

    private static Optional<FormFault> firstUnusable(List<LedgerStep> steps) {
        return steps.stream().flatMap(step -> CLOCKS.firstUnusable(ClockActs.of(step.event()))
                .map(act -> fault(act, "responsibleUnit", step.field())).stream()).findFirst();
    }

    private static FormFault fault(UnusableAct act, String unitField, String dayField) {
        return act.field().equals("unit")
                ? new FormFault(unitField, FaultCode.UNKNOWN_CODE)
                : new FormFault(dayField, FaultCode.OUT_OF_RANGE);
    }

    private static PetitionRegistered registered(CaseId id, CodedFields whole, String number,
            @Nullable String firstPetitionId, Instant registeredAt, @Nullable LedgerHistory past,
            boolean accusesInWords) {
        return RegisteredMatter.of(id, FIRST_SEQUENCE, registeredAt, whole, number, firstPetitionId, past,
                accusesInWords ? true : null);
    }
}
