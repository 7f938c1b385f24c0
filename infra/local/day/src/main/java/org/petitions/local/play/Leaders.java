package org.petitions.local.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.expected.Act;
import tools.jackson.databind.JsonNode;

/** The leaders, who look into their inbox and take note (签收). */
final class Leaders {
    private final HttpDoor notification;

    Leaders(HttpDoor notification) {
        this.notification = notification;
    }

    /** Acknowledges the alert about that petition's missed limit. */
    void acknowledge(Act.Acknowledge act, String petitionId) {
        ActingAs who = ActingAs.leader(act.post());
        String alertId = find(act, petitionId, who).orElseThrow(() -> new IllegalStateException(
                act.post() + " finds no alert to acknowledge about " + act.petition() + " " + act.clock()));
        Answer answer = notification.post(
                "/alerts/" + URLEncoder.encode(alertId, StandardCharsets.UTF_8) + "/acknowledge", null, who, Map.of());
        if (!answer.isDone()) {
            throw new IllegalStateException(act.post() + " cannot acknowledge " + alertId + ": " + answer.body());
        }
    }

    private Optional<String> find(Act.Acknowledge act, String petitionId, ActingAs who) {
        String page = "/inbox?limit=200";
        while (true) {
            Answer inbox = notification.get(page, who);
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
