package org.petitions.intake.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionKind;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedReply;
import org.petitions.law.LegalCalendar;

/**
 * A petition as a clerk may look it up: codes and status, no words and no persons.
 *
 * @param firstPetition registration number of the first petition of the same matter as it was typed, for the office that typed it; absent for
 *     every other
 * @param firstPetitionId its petition's id; absent where there is none with that number that whoever reads may know of
 * @param receivedOn day it was received, from which the 15 days to transfer it run (Art. 22)
 * @param status of its first matter, as are urgency, category, division, day and who is complained of
 * @param erasedAt when its words were erased, absent before
 * @param furtherMatters what it holds beside its first matter (一件多诉), absent when it holds one
 * @param allDone whether every matter has ended, and with them the petition; absent when it holds one
 * @param leader to whose mailbox it was written, or who took the call; absent for none
 * @param matterTownship where its first matter happened, 9-digit code within the division; absent where none is known
 */
@JsonInclude(Include.NON_NULL)
record RegistrationView(String petitionId, String number, String office, Channel channel, Level broughtTo,
        Purpose purpose,
        boolean repeat, @Nullable String firstPetition, @Nullable String firstPetitionId, Urgency urgency,
        Identity identity, PetitionKind kind, int persons,
        int representatives, Category category, @Nullable Subcategory subcategory, String matterDivision,
        @Nullable LocalDate matterDate, @Nullable InexactDate matterTime, ComplainedOfView complainedOf,
        Instant registeredAt, LocalDate receivedOn, String language, StatusView status, boolean rated,
        @Nullable Instant erasedAt,
        @Nullable List<FurtherMatterView> furtherMatters, @Nullable Boolean allDone, @Nullable String matterTownship,
        @Nullable LeaderContact leader) {

    /**
     * A matter after the first.
     *
     * @param caseId the id of its case
     * @param number the number of its case
     * @param township where it happened, 9-digit code within the division; absent where none is known
     */
    @JsonInclude(Include.NON_NULL)
    record FurtherMatterView(String caseId, String number, Purpose purpose, Urgency urgency, Category category,
            @Nullable Subcategory subcategory, String division, ComplainedOfView complainedOf, StatusView status,
            boolean rated, @Nullable String township) {
        static FurtherMatterView of(PetitionMatter matter, TrackedCase progress) {
            var fields = matter.fields();
            return new FurtherMatterView(matter.caseId(), matter.number(), fields.purpose(), fields.urgency(),
                    fields.category(),
                    fields.subcategory(), fields.matterDivision(), ComplainedOfView.of(fields),
                    StatusView.of(progress, matter.petition().registeredAt()), isRated(progress),
                    fields.matterTownship());
        }
    }

    /** Unit and post ids complained of. */
    @JsonInclude(Include.NON_NULL)
    record ComplainedOfView(@Nullable String unit, List<String> posts) {
        static ComplainedOfView of(CodedFields matter) {
            return new ComplainedOfView(matter.complainedOfUnit(), matter.complainedOfPosts());
        }
    }

    /**
     * @param typed number of the first petition as it was typed, for whoever reads
     * @param first id of the first petition of the same matter, as far as whoever reads may know of it
     * @param cases how far the case of a matter has come, by its id
     */
    static RegistrationView of(StoredPetition petition, @Nullable String typed, @Nullable String first,
            Function<String, TrackedCase> cases, FormRules rules) {
        var matter = petition.matter();
        TrackedCase progress = cases.apply(petition.id());
        List<PetitionMatter> further = PetitionMatter.further(petition);
        boolean several = !further.isEmpty();
        return new RegistrationView(petition.id(), petition.number(), matter.office(), matter.channel(),
                matter.broughtTo(),
                matter.purpose(), matter.repeat(), typed, first, matter.urgency(), matter.identity(),
                PetitionKind.of(matter.channel(), matter.persons(), rules), matter.persons(), matter.representatives(),
                matter.category(), matter.subcategory(),
                matter.matterDivision(), matter.matterDate(), matter.matterTime(),
                ComplainedOfView.of(matter), petition.registeredAt(),
                matter.receivedOn() == null ? LegalCalendar.dayOf(petition.registeredAt()) : matter.receivedOn(),
                matter.language(), StatusView.of(progress, petition.registeredAt()), isRated(progress),
                petition.erasedAt(),
                several
                        ? further.stream().map(each -> FurtherMatterView.of(each, cases.apply(each.caseId()))).toList()
                        : null,
                several
                        ? PetitionMatter.all(petition).stream().allMatch(each -> cases.apply(each.caseId()).isEnded())
                        : null,
                matter.matterTownship(), matter.leader());
    }

    private static boolean isRated(TrackedCase progress) {
        TrackedReply reply = progress.answer();
        return reply != null && reply.rated();
    }
}
