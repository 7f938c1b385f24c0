package org.petitions.intake.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.law.LegalCalendar;

/** What is published of the registration of a petition's matter, each for itself (一件多诉). */
public final class RegisteredMatter {
    private RegisteredMatter() {}

    /**
     * Of a matter that was overlooked and is registered now, with the petition's receipt: its limits run from there (Art. 22).
     *
     * @param matter of the petition as it stands now
     */
    public static PetitionRegistered added(PetitionMatter matter, Instant at) {
        StoredPetition petition = matter.petition();
        CodedFields whole = petition.matter();
        LocalDate received = whole.receivedOn() == null
                ? LegalCalendar.dayOf(petition.registeredAt())
                : whole.receivedOn();
        return of(new CaseId(petition.id(), matter.place()), petition.version(), at, whole.received(received),
                petition.number(), petition.firstPetitionId(), null, null);
    }

    static PetitionRegistered of(CaseId id, long sequence, Instant registeredAt, CodedFields whole, String number,
            @Nullable String firstPetitionId, @Nullable LedgerHistory past, @Nullable Boolean accusedInWords) {
        CodedFields codedFields = whole.ofMatter(id.matter());
        return new PetitionRegistered(id.toString(), sequence, registeredAt, id.number(number),
                codedFields.office(),
                codedFields.channel(), codedFields.broughtTo(), codedFields.purpose(), codedFields.repeat(),
                firstPetitionId,
                codedFields.urgency(), codedFields.identity(), codedFields.persons(),
                codedFields.representatives(),
                codedFields.category(), codedFields.matterDivision(), codedFields.complainedOfUnit(),
                codedFields.complainedOfPosts(), past, codedFields.receivedOn(), accusedInWords,
                whole.matters() == 1 ? null : Integer.valueOf(whole.matters()), codedFields.matterTownship(),
                codedFields.leader());
    }
}
