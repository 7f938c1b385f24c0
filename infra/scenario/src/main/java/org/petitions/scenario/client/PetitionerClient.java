package org.petitions.scenario.client;

import java.util.HashMap;
import java.util.Map;
import org.petitions.scenario.action.PlannedAction;

/** The petitioners, who look their matter up by number and code, rate, withdraw, and ask for a review. */
public final class PetitionerClient {
    private final ServiceClient intake;
    private final RetryPolicy retry;

    public PetitionerClient(ServiceClient intake, RetryPolicy patience) {
        this.intake = intake;
        this.retry = patience;
    }

    public void request(PlannedAction.RequestByPetitioner act, Receipt receipt) {
        Map<String, Object> body = new HashMap<>(act.body());
        body.put("number", receipt.number());
        body.put("code", receipt.trackingCode());
        retry.until(act.kind() + " about " + act.petition(), () -> {
            ServiceResponse answer = intake.post("/tracking/" + act.kind().path(), body);
            if (act.kind().tooEarly().stream().anyMatch(answer::isProblem)) {
                return null;
            }
            if (!answer.isDone() && act.kind().alreadyDone().stream().noneMatch(answer::isProblem)) {
                throw new IllegalStateException(
                        "cannot say " + act.kind() + " about " + act.petition() + ": " + answer.body());
            }
            return answer;
        });
    }
}
