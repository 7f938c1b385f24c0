package org.petitions.casework.api;

import java.util.List;
import java.util.stream.Stream;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepFormSource;
import org.springframework.stereotype.Component;

/**
 * The forms of the steps of a handler, a unit's head and a reviewing body, each taken by its API's method; a bureau's are in
 * {@link BureauStepForms}, those of a mediation in {@link MediationStepForms}.
 */
@Component
class ApiStepForms implements StepFormSource {
    private final HandlingApi handling;
    private final SigningApi signing;
    private final ApprovalApi approvals;
    private final RoutingApi routing;
    private final RedirectApi redirects;
    private final ConsultationApi consultation;
    private final SendingOnApi sendingOn;
    private final ReviewApi reviews;
    private final WithinUnitApi within;
    private final EndApi ends;

    ApiStepForms(HandlingApi handling, SigningApi signing, ApprovalApi approvals, RoutingApi routing,
            RedirectApi redirects, ConsultationApi consultation, SendingOnApi sendingOn, ReviewApi reviews,
            WithinUnitApi within, EndApi ends) {
        this.handling = handling;
        this.signing = signing;
        this.approvals = approvals;
        this.routing = routing;
        this.redirects = redirects;
        this.consultation = consultation;
        this.sendingOn = sendingOn;
        this.reviews = reviews;
        this.within = within;
        this.ends = ends;
    }

    @Override
    public List<StepForm<?>> forms() {
        return Stream
                .of(arriving(), deciding(), drafting(), asking(), competence(), colleagues(), reviewing(), ending())
                .<StepForm<?>>flatMap(List::stream).toList();
    }

    private List<StepForm<?>> arriving() {
        return List.of(StepForm.of(Step.DISPATCH, RoutingApi.DispatchRequest.class, routing::dispatch),
                StepForm.of(Step.SIGN, routing::sign),
                StepForm.of(Step.REPORT_BACK, RoutingApi.ReasonRequest.class, routing::reportBack),
                StepForm.of(Step.ASSIGN, RoutingApi.AssignRequest.class, routing::assign));
    }

    private List<StepForm<?>> deciding() {
        return List.of(StepForm.of(Step.ACCEPT, HandlingApi.AcceptRequest.class, handling::accept),
                StepForm.of(Step.NOT_ACCEPT, HandlingApi.NotAcceptRequest.class, handling::notAccept),
                StepForm.of(Step.LEAD_ELSEWHERE, HandlingApi.LeadElsewhereRequest.class, handling::leadElsewhere),
                StepForm.of(Step.REPLY, ReplyRequest.class, handling::reply),
                StepForm.of(Step.EXEMPT_NOTICE, HandlingApi.ExemptNoticeRequest.class, handling::exemptNotice),
                StepForm.of(Step.CHANGE_WAY, HandlingApi.ChangeWayRequest.class, handling::changeWay),
                StepForm.of(Step.PROMISE, MeasureRequest.class, handling::makeCommitment),
                StepForm.of(Step.CARRY_OUT, HandlingApi.FulfilCommitmentRequest.class, handling::fulfilCommitment),
                StepForm.of(Step.RECORD_REWARD, HandlingApi.RewardRequest.class, handling::recordReward),
                StepForm.of(Step.INSTRUCT, HandlingApi.InstructionRequest.class, handling::instruct));
    }

    /** A form for each act that can be drafted, with what that act needs. */
    private List<StepForm<?>> drafting() {
        StepForm<SigningApi.DraftRequest> draft = StepForm.of(Step.DRAFT, SigningApi.DraftRequest.class,
                signing::draft);
        return List.of(draft.only("act", "ACCEPTANCE", List.of("way", "text")),
                draft.only("act", "NON_ACCEPTANCE", List.of("ground", "opinion", "text")).requiring("ground"),
                draft.only("act", "REFERRAL", List.of("way", "text")).requiring("way"),
                draft.only("act", "ANSWER", List.of("outcome", "findings", "basis", "text", "carriedOut", "measures"))
                        .requiring("outcome"),
                draft.only("act", "REVIEW", List.of("reviewOutcome", "changedTo", "text", "carriedOut", "measures"))
                        .requiring("reviewOutcome"),
                draft.only("act", "REVIEW_REFUSAL", List.of("reviewStep", "refusal", "receivedOn", "text"))
                        .requiring("reviewStep", "refusal"),
                draft.only("act", "BUREAU_NON_ACCEPTANCE", List.of("ground", "opinion", "running", "text"))
                        .requiring("ground"),
                StepForm.of(Step.SIGN_OFF, signing::signOff),
                StepForm.of(Step.RETURN_DRAFT, SigningApi.ReturnRequest.class, signing::returnDraft));
    }

    private List<StepForm<?>> asking() {
        return List.of(
                StepForm.of(Step.REQUEST_EXTENSION, ApprovalApi.ExtensionRequest.class, approvals::requestExtension),
                StepForm.of(Step.APPROVE_EXTENSION, ApprovalApi.ExtensionApproval.class, approvals::approveExtension),
                StepForm.of(Step.REFUSE_EXTENSION, ApprovalApi.RefusalRequest.class, approvals::refuseExtension),
                StepForm.of(Step.SUSPEND, ApprovalApi.SuspensionRequest.class, approvals::suspend),
                StepForm.of(Step.RESUME, handling::resume), StepForm.of(Step.SUSPEND_PROCEDURE,
                        ApprovalApi.SuspensionRequest.class, approvals::suspendProcedure));
    }

    private List<StepForm<?>> competence() {
        return List.of(StepForm.of(Step.OBJECT, RoutingApi.ReasonRequest.class, routing::object),
                StepForm.of(Step.ALLOW_OBJECTION, RoutingApi.ReasonRequest.class, routing::allowObjection),
                StepForm.of(Step.REJECT_OBJECTION, RoutingApi.ReasonRequest.class, routing::rejectObjection),
                StepForm.of(Step.SEND_ON, SendingOnApi.SendOnRequest.class, sendingOn::sendOn),
                StepForm.of(Step.PROPOSE_REDIRECT, RedirectApi.ProposalRequest.class, redirects::propose),
                StepForm.of(Step.AGREE_TO_REDIRECT, RedirectApi.RedirectConsentRequest.class, redirects::agree),
                StepForm.of(Step.DECLINE_REDIRECT, RedirectApi.DeclineRequest.class, redirects::decline),
                StepForm.of(Step.RAISE_DISPUTE, ConsultationApi.DisputeRequest.class, consultation::raiseDispute),
                StepForm.of(Step.PROPOSE_UNIT, ConsultationApi.UnitRequest.class, consultation::proposeUnit),
                StepForm.of(Step.AGREE_TO_UNIT, consultation::agreeToUnit),
                StepForm.of(Step.DECLINE_UNIT, ConsultationApi.DeclineRequest.class, consultation::declineUnit),
                StepForm.of(Step.SETTLE_DISPUTE, ConsultationApi.UnitRequest.class, consultation::settleDispute));
    }

    private List<StepForm<?>> colleagues() {
        return List.of(StepForm.of(Step.HAND_ON, WithinUnitApi.HandOnRequest.class, within::handOn),
                StepForm.of(Step.CALL_IN_HELPER, WithinUnitApi.HelperRequest.class, within::callIn),
                StepForm.of(Step.RELEASE_HELPER, WithinUnitApi.HelperRequest.class, within::release),
                StepForm.of(Step.RECUSE, HandlingApi.RecuseRequest.class, handling::recuse));
    }

    private List<StepForm<?>> reviewing() {
        return List.of(StepForm.of(Step.REQUEST_REVIEW, ReviewApi.WrittenReviewRequest.class, reviews::requestReview),
                StepForm.of(Step.REQUEST_REREVIEW, ReviewApi.WrittenReviewRequest.class, reviews::requestRereview),
                StepForm.of(Step.CORRECT_REVIEW_REQUEST, ReviewApi.CorrectReviewRequestRequest.class,
                        reviews::correctReviewRequest),
                StepForm.of(Step.DECIDE_REVIEW, ReviewApi.DecideReviewRequest.class, reviews::decideReview),
                StepForm.of(Step.REFUSE_REVIEW, ReviewApi.RefuseReviewRequest.class, reviews::refuseReview),
                StepForm.of(Step.OPEN_HEARING, ReviewApi.OpenHearingRequest.class, reviews::openHearing),
                StepForm.of(Step.CLOSE_HEARING, ReviewApi.CloseHearingRequest.class, reviews::closeHearing),
                StepForm.of(Step.CANCEL_HEARING, ReviewApi.CancelHearingRequest.class, reviews::cancelHearing));
    }

    private List<StepForm<?>> ending() {
        return List.of(StepForm.of(Step.CLOSE, EndApi.CloseRequest.class, ends::close),
                StepForm.of(Step.END_BY_AGREEMENT, EndApi.CloseRequest.class, ends::endByAgreement),
                StepForm.of(Step.END_BY_HEARING, EndApi.EndByHearingRequest.class, ends::endByHearing),
                StepForm.of(Step.END_WITH_RELIEF, EndApi.EndWithReliefRequest.class, ends::endWithRelief),
                StepForm.of(Step.NOTE_WITHDRAWAL, ends::noteWithdrawal),
                StepForm.of(Step.VISIT, EndApi.VisitRequest.class, ends::visit),
                StepForm.of(Step.TERMINATE_BY_LAW, EndApi.TerminateByLawRequest.class, ends::terminateByLaw),
                StepForm.of(Step.REOPEN, EndApi.ReopenRequest.class, ends::reopen));
    }
}
