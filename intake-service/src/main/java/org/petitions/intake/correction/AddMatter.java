package org.petitions.intake.correction;

import java.util.ArrayList;
import java.util.List;
import org.petitions.events.CorrectedFields;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.PetitionEvent;
import org.petitions.intake.correction.CorrectPetition.Corrected;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FurtherMatter;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionSealer.SealedWords;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.registration.RegisteredMatter;

/**
 * The command to add a matter that was overlooked when the petition was registered (更正). Its case opens with the petition's receipt, and the
 * cases of the others learn that there is one more.
 *
 * @param matter its codes
 * @param words the words with what is asked for in it, sealed
 * @param by who adds it, when and why
 */
record AddMatter(FurtherMatter matter, SealedWords words, StoredCorrection by) {

    Corrected decide(StoredPetition petition) {
        CodedFields stood = petition.matter();
        CodedFields right = stood.withFurther(matter);
        CorrectedFields before = CorrectedFields.ofMatters(stood.matters());
        CorrectedFields after = CorrectedFields.ofMatters(right.matters());
        CorrectedFields added = new CorrectedFields(matter.purpose(), matter.urgency(), matter.category(),
                matter.division(), null, right.matters()).withTownship(matter.township());
        StoredPetition next = petition.corrected(right, words.words(), by.of(right.matters(), before, added, null));
        List<PetitionEvent> events = new ArrayList<>();
        events.add(RegisteredMatter.added(new PetitionMatter(next, right.matters()), by.at()));
        for (PetitionMatter other : PetitionMatter.all(petition)) {
            events.add(new PetitionCorrected(other.caseId(), next.version(), by.at(), stood.office(), by.unit(), before,
                    after, null, null));
        }
        events.add(new FactsSealed(petition.id(), by.at(), words.boxes()));
        return new Corrected(next, events);
    }
}
