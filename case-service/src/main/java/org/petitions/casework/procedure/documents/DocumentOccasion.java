package org.petitions.casework.procedure.documents;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocuments;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.state.CaseDocuments.RefusedReview;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ReviewStep;

/** When the case has something for a document to say (文书与所办事项相符). */
final class DocumentOccasion {
    /** The documents by which a unit says whether it takes a petition on (Art. 23). */
    private static final Set<DocumentKind> NOTICES = EnumSet.of(DocumentKind.ACCEPTANCE_NOTICE,
            DocumentKind.NON_ACCEPTANCE_NOTICE, DocumentKind.NO_LONGER_ACCEPTED_NOTICE,
            DocumentKind.OTHER_PROCEDURE_NOTICE, DocumentKind.TRANSFER_ELSEWHERE_NOTICE);

    private DocumentOccasion() {}

    /**
     * Whether a document is the notice that is still owed: true or null. One from before the unit had the case is another's, and one of a
     * decision that stands no longer tells the petitioner what is not so.
     */
    static @Nullable Boolean tells(CaseDocument document, CaseState state) {
        return state.documents().noticeOwed() && document.stands()
                && (document.kind() == DocumentKind.MERGING_NOTICE || isNoteOfGuidance(document, state)
                        || isNoticeOfUnit(document, state)) ? true : null;
    }

    /** A visitor who was guided is told so by the note that was made with it. */
    private static boolean isNoteOfGuidance(CaseDocument document, CaseState state) {
        return document.kind() == DocumentKind.GUIDANCE_NOTE && hasEnded(state, CaseEnd.OTHER_PROCEDURE);
    }

    /**
     * Whether a document is the written opinion on a review that is still owed (Art. 35, 36): true or null. One of an earlier decision says
     * another, and one that was corrected goes out no more.
     */
    static @Nullable Boolean answers(CaseDocument document, CaseState state) {
        DecidedReview review = state.documents().decidedReviewFor(document.kind());
        return review != null && review.owedSince() != null && document.correctedBy() == null
                && !document.issuedAt().isBefore(review.owedSince()) ? true : null;
    }

    /** The refused request whose written notice is still owed (Art. 35, 36), where a document is that notice; else null. */
    static @Nullable ReviewStep refused(CaseDocument document, CaseState state) {
        ReviewStep about = document.refused();
        RefusedReview refusal = about == null ? null : state.documents().refusal(about);
        return refusal != null && refusal.owedSince() != null && document.correctedBy() == null
                && !document.issuedAt().isBefore(refusal.owedSince()) ? about : null;
    }

    /**
     * Whether what a document told is owed again, where it proves to have reached nobody: it was by this that it was told, it is what would
     * be told still, and nobody has signed or withdrawn it away since. Of a review nothing outlives the end of the case but what was owed then.
     */
    static boolean isOwedAgain(CaseDocument document, CaseState state) {
        CaseState owed = state.with(state.documents().owedAgain(document.number()));
        return document.toldBy() != null && switch (document.kind()) {
            case REVIEW_OPINION, REREVIEW_OPINION -> isReviewOpen(document, state)
                    && state.documents().lastOf(document.kind()) == document && answers(document, owed) != null;
            case REVIEW_REFUSAL_NOTICE -> !(state.phase() instanceof Ended)
                    && state.documents().lastOf(document.kind()) == document && refused(document, owed) != null;
            default -> !state.documents().noticeOwed() && !isEndedByPetitioner(state) && tells(document, owed) != null;
        };
    }

    /** Whether a review's answer is awaited still: whoever asks anew is answered on that. */
    private static boolean isReviewOpen(CaseDocument document, CaseState state) {
        DecidedReview decided = state.documents().decidedReviewFor(document.kind());
        return decided != null && decided.owedSince() == null && !(state.phase() instanceof Ended)
                && !(state.phase() instanceof UnderReview);
    }

    private static boolean isEndedByPetitioner(CaseState state) {
        return hasEnded(state, CaseEnd.AGREEMENT) || hasEnded(state, CaseEnd.RELIEF)
                || hasEnded(state, CaseEnd.WITHDRAWN);
    }

    private static boolean isNoticeOfUnit(CaseDocument document, CaseState state) {
        Assignment sent = state.routing().assignment();
        // What was sent to no unit its bureau decided on.
        return NOTICES.contains(document.kind()) && fits(document.kind(), state)
                && (sent == null || !document.issuedAt().isBefore(sent.arrivedAt()));
    }

    /** Whether an opinion or agreement was written where this platform is not, and has not been noted yet. What is decided here is written here. */
    static boolean isExternal(DocumentKind kind, CaseState state) {
        CaseDocuments documents = state.documents();
        if (documents.receivedAt(kind) != null) {
            return false;
        }
        if (state.mediation() != null && kind == state.mediation().agreementKind()) {
            // A people's mediation committee writes its own (Art. 33).
            return state.mediation().isOpen() && fits(kind, state);
        }
        DecidedReview review = documents.decidedReviewFor(kind);
        if (kind == DocumentKind.answerIn(state.way())) {
            // A duty's own statute may have its own form of decision, made where that statute is carried out (Art. 31 (5)).
            return state.answer() != null
                    && (documents.answeredBeforeImport() || state.way() == HandlingWay.DUTY_APPLICATION);
        }
        return review != null && ReviewBodies.isElsewhere(review.body());
    }

    /** Whether what a document says has happened in the case. */
    static boolean fits(DocumentKind kind, CaseState state) {
        CasePhase phase = state.phase();
        Assignment assignment = state.routing().assignment();
        return switch (kind) {
            case REGISTRATION_RECEIPT, SUPERVISION_LETTER -> true;
            case TRANSFER_LETTER -> assignment != null && assignment.kind() == DispatchKind.TRANSFER;
            case ASSIGNMENT_LETTER -> assignment != null && assignment.kind() == DispatchKind.ASSIGNMENT;
            case ACCEPTANCE_NOTICE -> phase instanceof InHandling || state.answer() != null
                    || hasEnded(state, CaseEnd.PROCEDURAL_SUSPENSION);
            // Whoever is led into another procedure is told so in writing too, and of which one.
            case OTHER_PROCEDURE_NOTICE -> hasEnded(state, CaseEnd.OTHER_PROCEDURE);
            // It is made by the step that sends it on, and never without.
            case SENDING_ON_NOTICE -> false;
            case TRANSFER_ELSEWHERE_NOTICE -> hasEnded(state, CaseEnd.TRANSFERRED_ELSEWHERE);
            case NON_ACCEPTANCE_NOTICE -> hasEnded(state, CaseEnd.NOT_ACCEPTED);
            case NO_LONGER_ACCEPTED_NOTICE -> hasEnded(state, CaseEnd.NO_LONGER_ACCEPTED);
            case MERGING_NOTICE -> phase instanceof Ended ended && ended.isWaitingForLead();
            case NOT_COMPETENT_NOTICE -> state.routing().handBacks() > 0;
            // Made with the step that it tells of, and never by itself.
            case SUCCESSION_NOTICE, REDIRECT_NOTICE, GUIDANCE_NOTE -> false;
            case EXTENSION_NOTICE -> phase instanceof InHandling here && here.extendedBy() > 0
                    && state.way().hasReview();
            case SUSPENSION_NOTICE -> phase instanceof InHandling here && here.suspendedSince() != null
                    || hasEnded(state, CaseEnd.PROCEDURAL_SUSPENSION);
            case HANDLING_OPINION, SUGGESTION_REPLY, ACCUSATION_FEEDBACK, DUTY_REPLY ->
                state.answer() != null && kind == DocumentKind.answerIn(state.way());
            // It is made for its signatures (Art. 33), so before they are there.
            case MEDIATION_AGREEMENT, RECONCILIATION_AGREEMENT ->
                state.mediation() != null && state.mediation().hasAllConsents()
                        && state.mediation().agreementKind() == kind;
            case REVIEW_OPINION -> state.documents().review(ReviewStep.REVIEW) != null;
            case REREVIEW_OPINION -> state.documents().review(ReviewStep.REREVIEW) != null;
            case REVIEW_REFUSAL_NOTICE -> !state.documents().refusals().isEmpty();
            case HEARING_NOTICE -> phase instanceof UnderReview || phase instanceof InHandling;
            case HEARING_RECORD -> state.hearing() != null && !state.hearing().isOpen();
        };
    }

    private static boolean hasEnded(CaseState state, CaseEnd end) {
        return state.phase() instanceof Ended ended && ended.end() == end;
    }
}
