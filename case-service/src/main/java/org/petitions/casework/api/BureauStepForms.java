package org.petitions.casework.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.NoticeRequest;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepFormSource;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** The forms of the steps that are a bureau's beside what it shares with the units, each taken by its API's method. */
@Component
class BureauStepForms implements StepFormSource {
    private final RoutingApi routing;
    private final ConsultationApi consultation;
    private final NonAcceptanceApi nonAcceptance;
    private final MergingApi merging;
    private final LitigationApi litigation;
    private final TransferElsewhereApi elsewhere;
    private final SuccessionApi succession;
    private final RunningCases cases;

    BureauStepForms(RoutingApi routing, ConsultationApi consultation, NonAcceptanceApi nonAcceptance,
            MergingApi merging, LitigationApi litigation, TransferElsewhereApi elsewhere, SuccessionApi succession,
            RunningCases cases) {
        this.routing = routing;
        this.consultation = consultation;
        this.nonAcceptance = nonAcceptance;
        this.merging = merging;
        this.litigation = litigation;
        this.elsewhere = elsewhere;
        this.succession = succession;
        this.cases = cases;
    }

    /** In which case it goes on, by its registration number as people have it; the rest as {@link MergingApi.MergeRequest}. */
    record MergeForm(@NotBlank @Size(max = 64) String number, @Nullable @Valid NoticeRequest notice) {}

    @Override
    public List<StepForm<?>> forms() {
        return List.of(StepForm.of(Step.REPORT_UP, RoutingApi.ReportUpRequest.class, routing::reportUp),
                StepForm.of(Step.PROPOSE_TO_GOVERNMENT, RoutingApi.ProposeRequest.class, routing::proposeToGovernment),
                StepForm.of(Step.RECORD_DECISION, RoutingApi.DecisionRequest.class, routing::recordDecision),
                StepForm.of(Step.NOTIFY_ORGANISATION, RoutingApi.OrganisationNoticeRequest.class,
                        routing::notifyOrganisation),
                StepForm.of(Step.NAME_INCIDENT, RoutingApi.IncidentRequest.class, routing::nameIncident),
                StepForm.of(Step.NAME_LEAD, RoutingApi.ReasonRequest.class, routing::nameLead),
                StepForm.of(Step.CLIMB_DISPUTE, consultation::climbDispute),
                StepForm.of(Step.NOT_ACCEPT_BY_BUREAU, NonAcceptanceApi.BureauNonAcceptanceRequest.class,
                        nonAcceptance::notAcceptByBureau),
                StepForm.of(Step.MERGE, MergeForm.class, this::merge),
                StepForm.of(Step.SEPARATE, MergingApi.SeparateRequest.class, merging::separate),
                StepForm.of(Step.GUIDE_VISITOR, LitigationApi.GuidanceRequest.class, litigation::guideVisitor),
                StepForm.of(Step.TRANSFER_ELSEWHERE, TransferElsewhereApi.ElsewhereRequest.class,
                        elsewhere::transferElsewhere),
                StepForm.of(Step.SUCCEED_UNIT, SuccessionApi.SuccessorRequest.class, succession::succeedUnit)
                        .requiring("unit"));
    }

    private Object merge(String id, ExpectedVersion expected, Actor actor, MergeForm form) {
        String lead = cases.numbered("number", form.number(), actor).file().id();
        return merging.merge(id, expected, actor, new MergingApi.MergeRequest(lead, form.notice()));
    }
}
