package org.petitions.intake.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Purpose;
import org.petitions.intake.form.CodedCorrection;
import org.petitions.intake.form.CodedCorrection.Difference;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionSealer.SealedWords;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.TrackedCase;
import org.petitions.law.LegalCalendar;

/**
 * The command to put right what was recorded wrongly of a registration (更正). Every office then reads it as if it had been recorded so from the
 * start; what stood before stays with the petition.
 *
 * @param coded the coded fields as they should have been recorded
 * @param words the words as they should have been recorded, sealed, for its readers with how it was put right
 * @param otherWords whether they are other ones at all
 * @param particulars whether the petitioner's particulars, or other names or wishes, are other ones by them
 * @param accusedInWords whether it accuses somebody whom only words name
 * @param by who puts it right, when and why
 */
record CorrectPetition(CodedCorrection coded, SealedWords words, boolean otherWords, boolean particulars,
        boolean accusedInWords, StoredCorrection by) {

    /** What the command comes to. */
    sealed interface Decision {}

    /** The petition as it is now, and what is published: to each of its matters that is concerned, and the words sealed anew. */
    record Corrected(StoredPetition next, List<PetitionEvent> events) implements Decision {
        public Corrected {
            events = List.copyOf(events);
        }
    }

    /** It stands so already. */
    record Unchanged() implements Decision {}

    /** What a correction cannot undo any more; each fault says which step there is instead. */
    record TooLate(List<FormFault> faults) implements Decision {
        public TooLate {
            faults = List.copyOf(faults);
        }
    }

    /** By the registration's rules it is none that can be: each fault names its field. */
    record Refused(List<FormFault> faults) implements Decision {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Its words were erased: nobody can say any more what was wrong. */
    record PetitionErased() implements Decision {}

    /** @param cases how far the case of each of its matters has come, by the case's id, as far as is known here */
    Decision decide(StoredPetition petition, Function<String, TrackedCase> cases) {
        if (petition.isErased()) {
            return new PetitionErased();
        }
        CodedFields stood = petition.matter();
        CodedFields right = coded.applyTo(stood);
        if (right.equals(stood) && !otherWords) {
            return new Unchanged();
        }
        List<FormFault> faults = PetitionMatter.all(petition).stream()
                .flatMap(matter -> tooLate(matter, cases.apply(matter.caseId())).stream()).distinct().toList();
        if (!faults.isEmpty()) {
            return new TooLate(faults);
        }
        LocalDate registeredOn = LegalCalendar.dayOf(petition.registeredAt());
        Difference told = coded.differenceOf(stood, coded.place(), registeredOn);
        StoredPetition next = petition.corrected(right, otherWords ? words.words() : petition.sealedWords(),
                by.of(coded.place(), told.before(), told.after(), particulars ? true : null));
        boolean inWords = accusedInWords && right.holdsAccusation();
        List<PetitionEvent> events = new ArrayList<>();
        for (PetitionMatter matter : PetitionMatter.all(petition)) {
            Difference difference = differenceOf(stood, matter.place(), registeredOn, inWords);
            if (!difference.after().isEmpty() || !difference.before().isEmpty() || particulars) {
                events.add(new PetitionCorrected(matter.caseId(), next.version(), by.at(), stood.office(), by.unit(),
                        difference.before(), difference.after(), particulars ? true : null,
                        inWords ? true : null));
            }
        }
        events.add(new FactsSealed(petition.id(), by.at(), words.boxes()));
        return new Corrected(next, events);
    }

    /**
     * What is otherwise of one of its matters. Whom only words name no id tells of: the other matters hear all the same that their letter accuses
     * from now on, and that it accuses nobody any more (Art. 30).
     */
    private Difference differenceOf(CodedFields stood, int place, LocalDate registeredOn, boolean inWords) {
        Difference difference = coded.differenceOf(stood, place, registeredOn);
        if (place == coded.place()) {
            return difference;
        }
        boolean tells = !stood.holdsAccusation() || difference.after().accusedInLetter() != null;
        if (inWords && tells) {
            return difference.ofAccusingWords();
        }
        return stood.holdsAccusation() && !coded.applyTo(stood).holdsAccusation()
                ? difference.ofLetterWithoutAccusation()
                : difference;
    }

    /**
     * An answer that was given is not made another by a code; where it happened is put right at any time, and whoever has it goes on. What
     * proves to be an accusation leaves whoever has it, accepted and answered too (Art. 30), unless it has ended: nothing goes anywhere
     * then. What proves to be none leaves the body that took it on, as long as that has not answered.
     */
    private List<FormFault> tooLate(PetitionMatter matter, TrackedCase tracked) {
        PetitionStatus status = tracked.status();
        Purpose before = matter.fields().purpose();
        Purpose after = coded.applyTo(matter.petition().matter()).ofMatter(matter.place()).purpose();
        if (status == null || !isTaken(status) || before == after) {
            return List.of();
        }
        boolean isLate = after == Purpose.ACCUSATION ? isOver(status) : !isInHandling(status);
        return isLate ? List.of(new FormFault("purpose", answered(tracked))) : List.of();
    }

    private static boolean isTaken(PetitionStatus status) {
        return status != PetitionStatus.REGISTERED && status != PetitionStatus.OPENED
                && status != PetitionStatus.DISPATCHED;
    }

    private static boolean isInHandling(PetitionStatus status) {
        return status == PetitionStatus.ACCEPTED || status == PetitionStatus.SUSPENDED;
    }

    private static boolean isOver(PetitionStatus status) {
        return status == PetitionStatus.NOT_ACCEPTED || status == PetitionStatus.CLOSED;
    }

    /** Which step there is instead once it was answered, by what may follow there. */
    private static FaultCode answered(TrackedCase tracked) {
        if (tracked.status() == PetitionStatus.NOT_ACCEPTED) {
            return FaultCode.ENDED_FOR_GOOD;
        }
        CaseEnd end = tracked.ending().end();
        return switch (end) {
            case null -> FaultCode.ANSWERED_ALREADY;
            case SETTLED, ANSWERED, AGREEMENT, HEARING_TERMINATION, RELIEF, PROCEDURAL_SUSPENSION ->
                FaultCode.ENDED_ALREADY;
            case LAWFUL_TERMINATION, NOT_ACCEPTED, NO_LONGER_ACCEPTED, OTHER_PROCEDURE, TRANSFERRED_ELSEWHERE,
                    WITHDRAWN, MERGED ->
                FaultCode.ENDED_FOR_GOOD;
        };
    }
}
