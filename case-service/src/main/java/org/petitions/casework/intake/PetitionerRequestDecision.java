package org.petitions.casework.intake;

import java.util.ArrayList;
import java.util.List;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.CaseDecision;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.ending.WithdrawalRules.AnswerWithdrawal;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.terms.Rating;
import org.petitions.casework.procedure.handling.RatingRules.Rate;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.review.ReviewRules.RequestReview;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestRefused;
import org.petitions.events.PetitionerRequestEvent.PetitionerRequestTaken;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewStep;

/**
 * What becomes of something the petitioner asked for: always exactly one answer, and before it what it changed. A pure function.
 *
 * @param events what is to be kept and published, in order; the last is the answer
 */
record PetitionerRequestDecision(List<CaseEvent> events) {
    PetitionerRequestDecision {
        events = List.copyOf(events);
    }

    static PetitionerRequestDecision decide(CaseState state, IntakeEvent asked, DecisionContext now) {
        PetitionerRequestKind kind = kindOf(asked);
        String id = asked.petitionId();
        CaseCommand command = commandOf(asked);
        return switch (Procedure.decide(state, command, now)) {
            case CaseDecision.Happens(var changes) -> {
                List<CaseEvent> all = new ArrayList<>(changes);
                all.add(new PetitionerRequestTaken(id, changes.getLast().version() + 1, now.at(), kind,
                        asked.sequence()));
                yield new PetitionerRequestDecision(all);
            }
            case CaseDecision.Refused(var refusal) -> new PetitionerRequestDecision(
                    List.of(new PetitionerRequestRefused(id, state.version() + 1, now.at(), kind, asked.sequence(),
                            reasonOf(kind, refusal, state), refusal.article().number())));
            case CaseDecision.Unusable _ -> new PetitionerRequestDecision(
                    List.of(new PetitionerRequestRefused(id, state.version() + 1, now.at(), kind, asked.sequence(),
                            RequestRefusalReason.NOT_POSSIBLE_NOW, command.article(state).number())));
        };
    }

    private static CaseCommand commandOf(IntakeEvent asked) {
        return switch (asked) {
            case IntakeEvent.PetitionRated e -> new Rate(new Rating(e.bureau(), e.unit()));
            case IntakeEvent.WithdrawalAnswered e -> new AnswerWithdrawal(e.confirmed());
            case IntakeEvent.ReviewAsked e -> new RequestReview(e.step(), null);
            case IntakeEvent.PetitionRegistered _,IntakeEvent.PetitionErased _,IntakeEvent.PetitionCorrected _,IntakeEvent.TrackingCodeReissued _,IntakeEvent.AttachmentAdded _,IntakeEvent.AnswerPublicationChosen _ ->
                throw notARequest();
        };
    }

    private static PetitionerRequestKind kindOf(IntakeEvent asked) {
        return switch (asked) {
            case IntakeEvent.PetitionRated _ -> PetitionerRequestKind.RATING;
            case IntakeEvent.WithdrawalAnswered e ->
                e.confirmed() ? PetitionerRequestKind.WITHDRAWAL : PetitionerRequestKind.WITHDRAWAL_DENIAL;
            case IntakeEvent.ReviewAsked e -> PetitionerRequestKind.of(e.step());
            case IntakeEvent.PetitionRegistered _,IntakeEvent.PetitionErased _,IntakeEvent.PetitionCorrected _,IntakeEvent.TrackingCodeReissued _,IntakeEvent.AttachmentAdded _,IntakeEvent.AnswerPublicationChosen _ ->
                throw notARequest();
        };
    }

    private static IllegalStateException notARequest() {
        return new IllegalStateException("nothing that the petitioner asks of a case");
    }

    /** In words for the petitioner, who does not know the procedure's steps. */
    private static RequestRefusalReason reasonOf(PetitionerRequestKind kind, Refusal refusal, CaseState state) {
        return switch (refusal.reason()) {
            case ALREADY_RATED -> RequestRefusalReason.ALREADY_RATED;
            case RATING_WINDOW_PASSED -> RequestRefusalReason.RATING_WINDOW_PASSED;
            case REVIEW_WINDOW_PASSED -> RequestRefusalReason.REVIEW_WINDOW_PASSED;
            case ILLEGAL_STEP -> switch (kind) {
                case RATING -> endReasonOr(RequestRefusalReason.NOT_REPLIED_YET, state);
                case WITHDRAWAL -> endReasonOr(RequestRefusalReason.NOT_POSSIBLE_NOW, state);
                case WITHDRAWAL_DENIAL -> endReasonOr(RequestRefusalReason.NO_WITHDRAWAL_NOTED, state);
                case REVIEW, REREVIEW -> reviewReason(refusal, state);
            };
            default -> RequestRefusalReason.NOT_POSSIBLE_NOW;
        };
    }

    private static RequestRefusalReason reviewReason(Refusal refusal, CaseState state) {
        if (state.matter().purpose() != Purpose.CLAIM) {
            return RequestRefusalReason.REVIEW_FOR_CLAIMS_ONLY;
        }
        if (refusal.legalSteps().contains(Step.REQUEST_REVIEW)
                || refusal.legalSteps().contains(Step.REQUEST_REREVIEW)) {
            return RequestRefusalReason.OTHER_STEP_OPEN;
        }
        return switch (state.phase()) {
            case CasePhase.UnderReview _ -> RequestRefusalReason.UNDER_REVIEW;
            case CasePhase.Answered answered when isFinal(answered) -> RequestRefusalReason.NO_STEP_LEFT;
            case CasePhase.Ended ended when ended.answered() != null && ended.end().keepsRemedy()
                    && isFinal(ended.answered()) ->
                RequestRefusalReason.NO_STEP_LEFT;
            case CasePhase.Answered _ when !state.way().hasReview() -> RequestRefusalReason.OTHER_REMEDY;
            case CasePhase.Ended ended when ended.answered() != null && !state.way().hasReview() ->
                RequestRefusalReason.OTHER_REMEDY;
            default -> endReasonOr(RequestRefusalReason.NO_OPINION_YET, state);
        };
    }

    private static boolean isFinal(CasePhase.Answered answered) {
        return answered.reviewed() != null && answered.reviewed().step() == ReviewStep.REREVIEW;
    }

    private static RequestRefusalReason endReasonOr(RequestRefusalReason otherwise, CaseState state) {
        if (!(state.phase() instanceof CasePhase.Ended ended)) {
            return otherwise;
        }
        return ended.end() == CaseEnd.WITHDRAWN
                ? RequestRefusalReason.ALREADY_WITHDRAWN
                : RequestRefusalReason.CASE_ENDED;
    }
}
