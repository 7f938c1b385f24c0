package org.petitions.casework.procedure.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent.DocumentCorrected;
import org.petitions.events.DocumentEvent.Signature;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Rung;

/**
 * An issued document corrected by a new one that names it (更正). What was decided stays; what is written of it is put right. A window
 * runs from the receipt of the new one, so nobody loses a right by an office's mistake, and no clock starts again, so no office gains time
 * by its own.
 */
public final class DocumentReplacement {
    private static final Rules<CorrectDocument> CORRECTION = new Rules<CorrectDocument>()
            .refuse(Reason.NOTHING_TO_CORRECT, (correct, state, _) -> !isLastThatStands(correct, state))
            .refuse(Reason.NUMBER_TAKEN,
                    (correct, state, _) -> state.documents().numbered(correct.document().number()) != null)
            .refuse(Reason.DOCUMENT_OF_ANOTHER_STEP, (correct, state, _) -> !isStillSo(correct, state))
            .refuse(Reason.OPINION_UNDER_REVIEW, (correct, state, _) -> isReviewed(correct.document().kind(), state))
            .refuse(Reason.CORRECTION_NOT_SIGNED,
                    (correct, _, context) -> correct.signer() != null && context.asHead().isEmpty())
            .refuse(Reason.NOT_APPROVED_BY_HEAD, (correct, _, context) -> correct.signer() != null
                    && isDecidedByHead(correct.document().kind()) && !OfficeDuties.actsAsHead(context))
            .refuse(Reason.SIGNED_BY_HEAD, (correct, state, context) -> correct.signer() != null
                    && !OfficeDuties.actsAsHead(context) && OfficeDuties.isForHead(state, context))
            .refuse(Reason.APPROVER_HAS_INTEREST, (correct, state, context) -> correct.signer() != null
                    && OfficeDuties.isBarred(headOf(correct.signer()), state, context));

    private DocumentReplacement() {}

    /**
     * Correct a document by a new one.
     *
     * @param number of the old one (字号)
     * @param signer unit id of the unit whose leader signed what the old one says off, or whose head decided with the words that are
     *     changed: the new one is that leader's to make; null where it is nobody's
     * @param byBureau whether a petition bureau makes it
     * @param document the new one, of the same kind
     */
    public record CorrectDocument(String number, DocumentCorrectionGround ground, @Nullable String signer,
            boolean byBureau, NewDocument document) implements CaseCommand {
        @Override
        public String handedOver() {
            return number;
        }

        @Override
        public Step step() {
            return Step.CORRECT_DOCUMENT;
        }

        @Override
        public List<String> evidence() {
            return List.of("document=" + number, "correctedBy=" + document.number(), "ground=" + ground);
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return CORRECTION.decide(this, state, context, () -> corrected(this, state, context));
        }
    }

    private static PartDecision corrected(CorrectDocument correct, CaseState state, DecisionContext context) {
        NewDocument made = correct.document();
        // The bureau's own notice was copied to nobody (抄报), nor is its new one.
        List<CaseEvent> events = new ArrayList<>(correct.byBureau()
                ? List.of(made.issuedByBureau(state, state.nextVersion(), context))
                : made.issued(state, state.nextVersion(), context));
        Signature signature = Optional.ofNullable(correct.signer())
                .map(unit -> new Signature(headOf(unit), OfficeDuties.capacity(context))).orElse(null);
        events.add(new DocumentCorrected(state.id(), events.getLast().version() + 1, context.at(), made.kind(),
                correct.number(), made.number(), correct.ground(), signature));
        return new PartDecision.Allowed(events);
    }

    /** Whether such a document says with which reason the head decided (Art. 34): other words for it are the head's. */
    public static boolean isDecidedByHead(DocumentKind kind) {
        return kind == DocumentKind.SUSPENSION_NOTICE || kind == DocumentKind.EXTENSION_NOTICE;
    }

    /** Of several of a kind the last one is what the case says now; but each refused request for a review has a notice of its own (Art. 35, 36). */
    private static boolean isLastThatStands(CorrectDocument correct, CaseState state) {
        DocumentKind kind = correct.document().kind();
        CaseDocument last = kind == DocumentKind.REVIEW_REFUSAL_NOTICE
                ? state.documents().numbered(correct.number())
                : state.documents().lastOf(kind);
        return last != null && last.kind() == kind && last.number().equals(correct.number())
                && last.correctedBy() == null
                && !(last.kind().isAnswer() && last.superseded());
    }

    /** What a paper of an earlier unit or of another stage said is not for a new one to say. */
    private static boolean isStillSo(CorrectDocument correct, CaseState state) {
        DocumentKind kind = correct.document().kind();
        return switch (kind) {
            // Made with the step that it tells of.
            case SENDING_ON_NOTICE, SUCCESSION_NOTICE, REDIRECT_NOTICE, GUIDANCE_NOTE -> true;
            // What its parties signed, no office changes (Art. 33).
            case MEDIATION_AGREEMENT, RECONCILIATION_AGREEMENT -> false;
            default -> DocumentOccasion.fits(kind, state);
        };
    }

    /** Who reviews an opinion has it as it was asked against: what is wrong with it, the review says. */
    private static boolean isReviewed(DocumentKind kind, CaseState state) {
        ReviewStep step = kind == DocumentKind.REVIEW_OPINION ? ReviewStep.REREVIEW : ReviewStep.REVIEW;
        Answered answered = state.answer();
        boolean decided = answered != null && answered.reviewed() != null
                && (kind.isAnswer() || answered.reviewed().step() == step);
        boolean running = state.phase() instanceof UnderReview review
                && (kind.isAnswer() || review.step() == step);
        return (kind.isAnswer() || kind == DocumentKind.REVIEW_OPINION) && (decided || running);
    }

    private static String headOf(@Nullable String unit) {
        return PostId.on(Rung.UNIT_HEAD, Objects.requireNonNull(unit, "asked of what a unit's leader signed"));
    }
}
