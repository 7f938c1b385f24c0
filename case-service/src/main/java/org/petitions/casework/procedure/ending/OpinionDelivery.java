package org.petitions.casework.procedure.ending;

import java.util.List;
import java.util.OptionalInt;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocument.Sending;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Reviewed;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewStep;

/**
 * The delivery of the opinion that an answered case stands on (送达, Art. 31 (6), 35, 36): it was received, or it went out by a lawful way
 * whose period has passed without a receipt. What was only tried opens no window: the right to a review is not cut off by it.
 */
final class OpinionDelivery {
    private OpinionDelivery() {}

    /**
     * Whether the case may not end yet, because its opinion has neither been delivered nor been tried to. What proves to be no claim of
     * Art. 31 (6) after its answer, by a correction, has no such opinion, and who
     * proves to have given no name none that could be handed over; and what was erased before its opinion was made, or before it was
     * handed over or sent, none can be handed over of.
     */
    static boolean isOwed(CaseState state, DecisionContext context) {
        Answered answered = state.answer();
        if (answered == null || !state.documents().opinionOwed() || !state.way().hasReview()
                || state.matter().isAnonymous()) {
            return false;
        }
        List<CaseDocument> made = state.documents().all().stream()
                .filter(document -> document.kind() == opinionOf(answered) && document.stands()).toList();
        boolean nothingLeft = context.wordsErased() && made.stream()
                .allMatch(document -> document.receivedAt() == null && document.sent().isEmpty());
        return !nothingLeft
                && made.stream().noneMatch(document -> isDone(document, context));
    }

    private static DocumentKind opinionOf(Answered answered) {
        Reviewed reviewed = answered.reviewed();
        if (reviewed == null) {
            return DocumentKind.HANDLING_OPINION;
        }
        return reviewed.step() == ReviewStep.REVIEW ? DocumentKind.REVIEW_OPINION : DocumentKind.REREVIEW_OPINION;
    }

    private static boolean isDone(CaseDocument document, DecisionContext context) {
        return document.receivedAt() != null
                || document.sent().stream().anyMatch(sending -> isTried(sending, context));
    }

    private static boolean isTried(Sending sending, DecisionContext context) {
        OptionalInt days = context.policy().delivery().daysOf(sending.how());
        return days.isPresent()
                && context.today().isAfter(context.calendar().afterDays(sending.on(), days.getAsInt()).latest());
    }
}
