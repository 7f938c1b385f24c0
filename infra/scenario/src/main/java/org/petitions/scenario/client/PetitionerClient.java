package org.petitions.scenario.client;

import java.util.HashMap;
import java.util.Map;
import org.petitions.scenario.action.PlannedAction;
import tools.jackson.databind.JsonNode;

/** The petitioners, who look their matter up by number and code, rate, withdraw, and ask for a review. */
public final class PetitionerClient {
    private static final int ACCEPTED = 202;

    private final ServiceClient door;

    public PetitionerClient(ServiceClient door) {
        this.door = door;
    }

    /** How far it has come, as the petitioner sees it. */
    public JsonNode track(Receipt receipt) {
        ServiceResponse answer = door.post("/tracking",
                Map.of("number", receipt.number(), "code", receipt.trackingCode()), Map.of());
        if (!answer.isDone()) {
            throw new IllegalStateException("/tracking answered " + answer.status());
        }
        return answer.body();
    }

    /** Whether number and code still show the petition. */
    public boolean isKnown(Receipt receipt) {
        return door.post("/tracking", Map.of("number", receipt.number(), "code", receipt.trackingCode()), Map.of())
                .isDone();
    }

    /** Asks for something; the case answers later. A repetition after a lost answer is known by its key. */
    public void request(PlannedAction.RequestByPetitioner act, Receipt receipt) {
        Map<String, Object> body = new HashMap<>(act.body());
        body.put("number", receipt.number());
        body.put("code", receipt.trackingCode());
        ServiceResponse answer = door.post("/tracking/" + act.kind().path(), body,
                Map.of("Idempotency-Key", act.kind() + "/" + act.at()));
        if (answer.status() != ACCEPTED) {
            throw new IllegalStateException(
                    "cannot ask for " + act.kind() + " about " + act.petition() + ": " + answer.body());
        }
    }
}
