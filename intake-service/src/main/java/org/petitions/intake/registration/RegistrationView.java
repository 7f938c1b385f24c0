package org.petitions.intake.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionKind;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedReply;
import org.petitions.law.LegalCalendar;

/**
 * A petition as a clerk may look it up: codes and status, no words and no persons.
 *
 * @param receivedOn day it was received, from which the 15 days to transfer it run (Art. 22)
 * @param erasedAt when its words were erased, absent before
 */
@JsonInclude(Include.NON_NULL)
record RegistrationView(String petitionId, String number, String office, Channel channel, Level broughtTo,
        Purpose purpose,
        boolean repeat, @Nullable String firstPetitionId, Urgency urgency, Identity identity, PetitionKind kind,
        int persons,
        int representatives, Category category, @Nullable Subcategory subcategory, String matterDivision,
        @Nullable LocalDate matterDate, @Nullable InexactDate matterTime, ComplainedOfView complainedOf,
        Instant registeredAt, LocalDate receivedOn, String language, StatusView status, boolean rated,
        @Nullable Instant erasedAt) {

    /** Unit and post ids complained of. */
    @JsonInclude(Include.NON_NULL)
    record ComplainedOfView(@Nullable String unit, List<String> posts) {}

    static RegistrationView of(StoredPetition petition, TrackedCase progress, FormRules rules) {
        var matter = petition.matter();
        return new RegistrationView(petition.id(), petition.number(), matter.office(), matter.channel(),
                matter.broughtTo(),
                matter.purpose(), matter.repeat(), petition.firstPetitionId(), matter.urgency(), matter.identity(),
                PetitionKind.of(matter.channel(), matter.persons(), rules), matter.persons(), matter.representatives(),
                matter.category(), matter.subcategory(),
                matter.matterDivision(), matter.matterDate(), matter.matterTime(),
                new ComplainedOfView(matter.complainedOfUnit(), matter.complainedOfPosts()), petition.registeredAt(),
                matter.receivedOn() == null ? LegalCalendar.dayOf(petition.registeredAt()) : matter.receivedOn(),
                matter.language(), StatusView.of(progress, petition.registeredAt()), isRated(progress),
                petition.erasedAt());
    }

    private static boolean isRated(TrackedCase progress) {
        TrackedReply reply = progress.answer();
        return reply != null && reply.rated();
    }
}
