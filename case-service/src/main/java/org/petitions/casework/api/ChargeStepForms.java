package org.petitions.casework.api;

import java.util.List;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepFormSource;
import org.springframework.stereotype.Component;

/** The forms of a leader's charge of a case, of the leader and of the bureau, each taken by its API's method. */
@Component
class ChargeStepForms implements StepFormSource {
    private final ChargeApi charge;

    ChargeStepForms(ChargeApi charge) {
        this.charge = charge;
    }

    @Override
    public List<StepForm<?>> forms() {
        return List.of(StepForm.of(Step.NAME_LEADER, ChargeApi.NameLeaderRequest.class, charge::nameLeader),
                StepForm.of(Step.DRAW_LEADER, charge::drawLeader),
                StepForm.of(Step.RELEASE_LEADER, ChargeApi.ReleaseRequest.class, charge::releaseLeader),
                StepForm.of(Step.HAND_DOWN, ChargeApi.HandDownRequest.class, charge::handDown),
                StepForm.of(Step.ACCEPT_CHARGE, charge::acceptCharge),
                StepForm.of(Step.RECORD_DEED, ChargeApi.DeedRequest.class, charge::recordDeed),
                StepForm.of(Step.REPORT_CHARGE, ChargeApi.ReportRequest.class, charge::reportCharge),
                StepForm.of(Step.END_CHARGE, ChargeApi.EndRequest.class, charge::endCharge),
                StepForm.of(Step.SET_FOLLOW_UP, ChargeApi.FollowUpRequest.class, charge::setFollowUp),
                StepForm.of(Step.FINISH_FOLLOW_UP, ChargeApi.FinishRequest.class, charge::finishFollowUp));
    }
}
