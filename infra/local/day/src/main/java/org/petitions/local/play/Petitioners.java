package org.petitions.local.play;

import java.util.HashMap;
import java.util.Map;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Act;

/** The petitioners, who look their matter up by number and code, rate, withdraw, and ask for a review. */
final class Petitioners {
    private final HttpDoor intake;
    private final Patience patience;

    Petitioners(HttpDoor intake, Patience patience) {
        this.intake = intake;
        this.patience = patience;
    }

    void say(Act.Say act, Receipt receipt) {
        Map<String, Object> body = new HashMap<>(act.body());
        body.put("number", receipt.number());
        body.put("code", receipt.trackingCode());
        patience.until(act.word() + " about " + act.petition(), () -> {
            Answer answer = intake.post("/tracking/" + act.word().path(), body);
            if (act.word().tooEarly().stream().anyMatch(answer::isProblem)) {
                return null;
            }
            if (!answer.isDone() && act.word().saidBefore().stream().noneMatch(answer::isProblem)) {
                throw new IllegalStateException(
                        "cannot say " + act.word() + " about " + act.petition() + ": " + answer.body());
            }
            return answer;
        });
    }
}
