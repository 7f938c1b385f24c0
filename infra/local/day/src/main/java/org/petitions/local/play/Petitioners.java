package org.petitions.local.play;

import java.util.Map;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Act;

/** The petitioners, who look their matter up by number and code, and rate. */
final class Petitioners {
    private final HttpDoor intake;
    private final Patience patience;

    Petitioners(HttpDoor intake, Patience patience) {
        this.intake = intake;
        this.patience = patience;
    }

    void rate(Act.Rate act, Receipt receipt) {
        Map<String, String> rating = Map.of("number", receipt.number(), "code", receipt.trackingCode(), "bureau",
                "SATISFIED", "unit", act.unit().name());
        patience.until("rating of " + act.petition(), () -> {
            Answer answer = intake.post("/tracking/rating", rating);
            if (answer.isProblem("not-replied-yet")) {
                return null;
            }
            if (!answer.isDone() && !answer.isProblem("already-rated")) {
                throw new IllegalStateException("cannot rate " + act.petition() + ": " + answer.body());
            }
            return answer;
        });
    }
}
