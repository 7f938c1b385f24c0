package org.petitions.casework.api;

import java.util.List;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepFormSource;
import org.springframework.stereotype.Component;

/** The forms of mediation and reconciliation (调解、和解, Art. 33), each taken by its API's method. */
@Component
class MediationStepForms implements StepFormSource {
    private final MediationApi mediation;

    MediationStepForms(MediationApi mediation) {
        this.mediation = mediation;
    }

    @Override
    public List<StepForm<?>> forms() {
        return List.of(
                StepForm.of(Step.PROPOSE_MEDIATION, MediationApi.MediationRequest.class, mediation::proposeMediation),
                StepForm.of(Step.CONSENT_TO_MEDIATION, MediationApi.ConsentRequest.class,
                        mediation::consentToMediation),
                StepForm.of(Step.AGREE_IN_MEDIATION, MediationApi.AgreementRequest.class, mediation::agreeInMediation),
                StepForm.of(Step.FAIL_MEDIATION, mediation::failMediation),
                StepForm.of(Step.PROPOSE_RECONCILIATION, MediationApi.ReconciliationRequest.class,
                        mediation::proposeReconciliation),
                StepForm.of(Step.RECONCILE, MediationApi.ReconcileRequest.class, mediation::reconcile));
    }
}
