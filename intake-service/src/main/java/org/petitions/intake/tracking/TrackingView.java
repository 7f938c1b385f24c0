package org.petitions.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.CaseEnd;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedCommitments;
import org.petitions.intake.status.TrackedDocuments;
import org.petitions.intake.status.TrackedReply;
import org.petitions.intake.status.TrackedReview;
import org.petitions.intake.tracking.PetitionerOptions.LastDay;

/**
 * What a petitioner sees: how far it has come, who handles it, and what they may do now, in codes with their names. Days are legal days
 * in Asia/Shanghai, the last day counting to its end.
 *
 * @param version the case's version it tells
 * @param unit the responsible unit, once there is one
 * @param outcome of the reply that stands
 * @param ground of a non-acceptance
 * @param running the case in which the same matter is handled already, where it was not accepted for that (Art. 19)
 * @param otherProcedure the lawful procedure it was led into (Art. 31)
 * @param way how it is handled (Art. 29 to 31), once it was accepted
 * @param turnTo where it was handled in a way that has no review: whom to turn to
 * @param extendedByDays days the handling limit was extended by
 * @param suspendedFor why handling stands still
 * @param review the last review or re-review
 * @param end how it ended
 * @param measures measures promised to the petitioner
 * @param documents made in the case, in their order
 * @param remedy what the petitioner may ask for against the opinion that stands
 * @param withdrawalAsked whether a unit has noted that the petitioner wants to withdraw, which only the petitioner can confirm or deny
 * @param withdrawn whether the petitioner has withdrawn
 * @param mayRate whether the petitioner can rate the reply that stands
 * @param rateUntil last day for it
 * @param rateUntilProvisional whether the holiday notice to come may still move that day (暂定); absent without one
 * @param rated whether they have rated it
 * @param requests what the petitioner asked for, oldest first, and what became of it
 * @param erasedAt when what the petitioner wrote was erased, absent before; how far it came stays to be seen
 * @param nextDate the next date by which an office owes the petitioner something, absent where there is none
 * @param matter what this matter is about, where the petition holds several (一件多诉); absent when it holds one
 * @param purpose of this matter, which decides how it is handled and answered (Art. 29 to 31); absent when the petition holds one
 * @param leadUnit the unit that leads those that have the petition's matters (牵头), whom the petitioner can ask about all of them; absent
 *     when it holds one, and before there is one
 * @param furtherMatters the others, each as this one; their numbers are what a petitioner names to rate or to ask for a review of one
 * @param leading how far the case has come that the same matter goes on in (并案), while its answer is waited for; absent else
 * @param allDone whether every matter has ended, and with them the petition
 */
@JsonInclude(Include.NON_NULL)
record TrackingView(String number, Instant registeredAt, long version, StatusView status, @Nullable String unit,
        @Nullable TermView outcome, @Nullable TermView ground, @Nullable RunningView running,
        @Nullable TermView otherProcedure,
        @Nullable TermView way, @Nullable BilingualText turnTo, @Nullable Instant repliedAt,
        @Nullable Integer extendedByDays, @Nullable TermView suspendedFor,
        @Nullable ReviewView review, @Nullable TermView end, @Nullable CommitmentsView measures,
        List<DocumentView> documents, @Nullable RemedyView remedy, boolean withdrawalAsked, boolean withdrawn,
        boolean mayRate, @Nullable LocalDate rateUntil, @Nullable Boolean rateUntilProvisional, boolean rated,
        List<RequestView> requests, @Nullable Instant erasedAt, @Nullable NextDateView nextDate,
        @Nullable TermView matter, @Nullable TermView purpose, @Nullable String leadUnit,
        @Nullable List<TrackingView> furtherMatters, @Nullable Boolean allDone,
        @Nullable LeadingCaseView leading) {

    /**
     * The case that the same matter goes on in, as far as it is anybody's to know: nothing of who else brought it.
     *
     * @param unit the unit that handles it, once there is one
     * @param nextDate the next date by which an office owes its answer
     */
    @JsonInclude(Include.NON_NULL)
    record LeadingCaseView(StatusView status, @Nullable String unit, @Nullable NextDateView nextDate) {}

    /**
     * Where the same matter is handled.
     *
     * @param number registration number of that case, which it is tracked by
     * @param unit unit id of who had it in hand
     */
    record RunningView(String number, String unit) {
        static @Nullable RunningView ofNullable(@Nullable RunningCase running) {
            return running == null ? null : new RunningView(running.number(), running.unit());
        }
    }

    /**
     * A review or re-review.
     *
     * @param body unit id of who answers it
     * @param since when it was asked for, or decided
     * @param outcome missing while it is under way
     * @param changedTo what it changed the answer to; missing where it changed nothing
     */
    @JsonInclude(Include.NON_NULL)
    record ReviewView(TermView step, String body, Instant since, @Nullable TermView outcome,
            @Nullable TermView changedTo) {
        static @Nullable ReviewView ofNullable(@Nullable TrackedReview review) {
            return review == null
                    ? null
                    : new ReviewView(TermView.of(review.step()), review.body(), review.since(),
                            TermView.ofNullable(review.outcome()), TermView.ofNullable(review.changedTo()));
        }
    }

    /** How many promised measures are carried out, and how many are left. */
    record CommitmentsView(int done, int left) {
        static @Nullable CommitmentsView ofAny(TrackedCommitments promises) {
            int left = promises.left().size();
            return left + promises.done() == 0 ? null : new CommitmentsView(promises.done(), left);
        }
    }

    /**
     * A document.
     *
     * @param number its number (字号)
     * @param receivedAt when its addressee had it, by the receipt
     * @param correctedBy number of the document that corrects it: that one is valid; absent where it is valid itself
     */
    @JsonInclude(Include.NON_NULL)
    record DocumentView(TermView kind, String number, Instant issuedAt, @Nullable Instant receivedAt,
            @Nullable String correctedBy) {
        static DocumentView of(TrackedDocuments.TrackedDocument paper) {
            return new DocumentView(TermView.of(paper.kind()), paper.number(), paper.issuedAt(), paper.receivedAt(),
                    paper.correctedBy());
        }
    }

    /**
     * A remedy that is open now.
     *
     * @param article that gives it
     * @param lastDay missing while the written opinion is not known to have been received
     * @param provisional whether the holiday notice to come may still move that day (暂定); missing without one
     */
    @JsonInclude(Include.NON_NULL)
    record RemedyView(TermView step, String article, @Nullable LocalDate lastDay, @Nullable Boolean provisional) {
        static @Nullable RemedyView ofNullable(PetitionerOptions.@Nullable Remedy remedy) {
            if (remedy == null) {
                return null;
            }
            String article = switch (remedy.step()) {
                case REVIEW -> "Art. 35";
                case REREVIEW -> "Art. 36";
            };
            LastDay last = remedy.lastDay();
            return new RemedyView(TermView.of(remedy.step()), article, last == null ? null : last.day(),
                    last == null ? null : last.provisional());
        }
    }

    static TrackingView of(PetitionMatter matter, TrackedCase progress, @Nullable NextDateView nextDate,
            PetitionerOptions options, @Nullable String leadUnit) {
        StoredPetition petition = matter.petition();
        TrackedReply answer = progress.answer();
        LastDay rateUntil = options.rateUntil();
        var handling = progress.handling();
        int extendedBy = handling.extendedByFor(matter.fields().purpose());
        var ending = progress.ending();
        return new TrackingView(matter.number(), petition.registeredAt(), progress.version(),
                StatusView.of(progress, petition.registeredAt()), progress.unit(),
                answer == null ? null : TermView.of(answer.outcome()), TermView.ofNullable(ending.ground()),
                RunningView.ofNullable(ending.running()),
                TermView.ofNullable(ending.way()), TermView.ofNullable(handling.way()),
                OtherRemedy.ofNullable(progress, matter.fields().purpose()), answer == null ? null : answer.at(),
                extendedBy == 0 ? null : extendedBy,
                TermView.ofNullable(handling.suspendedFor()), ReviewView.ofNullable(progress.review()),
                TermView.ofNullable(ending.end()), CommitmentsView.ofAny(progress.promises()),
                progress.papers().forPetitioner().stream().map(DocumentView::of).toList(),
                RemedyView.ofNullable(options.remedy()), options.withdrawalAsked(),
                ending.end() == CaseEnd.WITHDRAWN, rateUntil != null, rateUntil == null ? null : rateUntil.day(),
                rateUntil == null ? null : rateUntil.provisional(),
                answer != null && answer.rated(),
                matter.requests().stream().map(each -> RequestView.of(each, progress.requests())).toList(),
                petition.erasedAt(), nextDate,
                petition.matter().matters() == 1 ? null : TermView.of(matter.fields().category()),
                petition.matter().matters() == 1 ? null : TermView.of(matter.fields().purpose()), leadUnit, null, null,
                null);
    }

    /** The same with the petition's other matters. */
    TrackingView with(List<TrackingView> further, boolean done) {
        return new TrackingView(number, registeredAt, version, status, unit, outcome, ground, running, otherProcedure,
                way,
                turnTo,
                repliedAt, extendedByDays, suspendedFor, review, end, measures, documents, remedy, withdrawalAsked,
                withdrawn,
                mayRate, rateUntil, rateUntilProvisional, rated, requests, erasedAt, nextDate, matter, purpose,
                leadUnit, further, done,
                leading);
    }

    /** The same with how far the case has come whose answer it waits for. */
    TrackingView with(LeadingCaseView lead) {
        return new TrackingView(number, registeredAt, version, status, unit, outcome, ground, running, otherProcedure,
                way,
                turnTo,
                repliedAt, extendedByDays, suspendedFor, review, end, measures, documents, remedy, withdrawalAsked,
                withdrawn,
                mayRate, rateUntil, rateUntilProvisional, rated, requests, erasedAt, nextDate, matter, purpose,
                leadUnit, furtherMatters,
                allDone, lead);
    }
}
