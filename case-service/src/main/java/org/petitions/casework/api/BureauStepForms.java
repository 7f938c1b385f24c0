package org.petitions.casework.api;

import java.util.List;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepFormSource;
import org.springframework.stereotype.Component;

/** The forms of the steps that are a bureau's beside what it shares with the units, each taken by its API's method. */
@Component
class BureauStepForms implements StepFormSource {
    private final RoutingApi routing;
    private final ConsultationApi consultation;
    private final NonAcceptanceApi nonAcceptance;
    private final MergingApi merging;

    BureauStepForms(RoutingApi routing, ConsultationApi consultation, NonAcceptanceApi nonAcceptance,
            MergingApi merging) {
        this.routing = routing;
        this.consultation = consultation;
        this.nonAcceptance = nonAcceptance;
        this.merging = merging;
    }

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
                StepForm.of(Step.SEPARATE, MergingApi.SeparateRequest.class, merging::separate));
    }
}
