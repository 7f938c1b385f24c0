package org.petitions.scenario.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.petitions.scenario.action.PlannedAction;
import tools.jackson.databind.JsonNode;

/** The leaders, who look into their inbox and take note (阅知确认). */
public final class LeaderClient {
    private final ServiceClient door;

    public LeaderClient(ServiceClient door) {
        this.door = door;
    }

    /** Acknowledges the alert about that petition's missed limit. */
    public void acknowledge(PlannedAction.AcknowledgeAlert act, String petitionId) {
        Acting who = Acting.leader(act.post());
        String alertId = find(act, petitionId, who).orElseThrow(() -> new IllegalStateException(
                act.post() + " finds no alert to acknowledge about " + act.petition() + " " + act.clock()));
        ServiceResponse answer = door.post(
                "/alerts/" + URLEncoder.encode(alertId, StandardCharsets.UTF_8) + "/acknowledge", null, who, Map.of());
        if (!answer.isDone()) {
            throw new IllegalStateException(act.post() + " cannot acknowledge " + alertId + ": " + answer.body());
        }
    }

    private Optional<String> find(PlannedAction.AcknowledgeAlert act, String petitionId, Acting who) {
        String page = "/inbox?limit=200";
        while (true) {
            ServiceResponse inbox = door.get(page, who);
            Optional<JsonNode> alert = inbox.body().path("alerts").valueStream()
                    .filter(view -> view.path("petitionId").asString("").equals(petitionId)
                            && view.path("clock").asString("").equals(act.clock().name())
                            && view.path("rung").asString("").equals(act.rung().name()) && view.has("acknowledgeBy")
                            && !view.path("state").asString("").equals("WITHDRAWN"))
                    .findFirst();
            if (alert.isPresent()) {
                return alert.map(view -> view.path("alertId").asString());
            }
            String next = inbox.text("next");
            if (next.isEmpty()) {
                return Optional.empty();
            }
            page = "/inbox?limit=200&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }
}
