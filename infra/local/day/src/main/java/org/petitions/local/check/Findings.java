package org.petitions.local.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.expected.Outcome;
import org.petitions.local.expected.Told;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.play.Receipt;
import tools.jackson.databind.JsonNode;

/** Reads what has become of each petition, through the doors of case-service and notification-service. */
final class Findings {
    private final HttpDoor casework;
    private final HttpDoor notification;

    Findings(HttpDoor casework, HttpDoor notification) {
        this.casework = casework;
        this.notification = notification;
    }

    Map<LedgerKey, Outcome> outcomes(Map<LedgerKey, Receipt> receipts) {
        Map<LedgerKey, Outcome> outcomes = new HashMap<>();
        receipts.forEach((key, receipt) -> outcomes.put(key, outcome(receipt.petitionId())));
        return outcomes;
    }

    /** Ids of the alerts about a petition that left by mail. */
    Stream<String> mailedAlerts(String petitionId) {
        return alerts(petitionId).filter(alert -> told(alert).mailed()).map(alert -> alert.path("alertId").asString());
    }

    private Outcome outcome(String petitionId) {
        JsonNode file = read(casework, "/cases/" + petitionId);
        List<JsonNode> timeline = read(casework, "/cases/" + petitionId + "/timeline").path("entries").valueStream()
                .toList();
        return new Outcome(file.path("status").asString(), end(file.path("end")), textOrNull(file.path("unit")),
                codes(timeline, "STEP").toList(), codes(timeline, "LIMIT_MISSED").map(ClockKind::valueOf).toList(),
                alerts(petitionId).map(Findings::told).toList(), rating(file.path("rating").path("unit")));
    }

    private Stream<JsonNode> alerts(String petitionId) {
        return read(notification, "/alerts?petition=" + petitionId).path("alerts").valueStream();
    }

    private static JsonNode read(HttpDoor door, String path) {
        Answer answer = door.get(path, ActingAs.OPERATIONS);
        if (!answer.isDone()) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private static Stream<String> codes(List<JsonNode> timeline, String kind) {
        return timeline.stream().filter(entry -> entry.path("kind").asString("").equals(kind))
                .map(entry -> entry.path("code").asString());
    }

    private static Told told(JsonNode alert) {
        return new Told(ClockKind.valueOf(alert.path("clock").asString()),
                Told.Call.valueOf(alert.path("call").asString()), alert.path("reason").asString(),
                Rung.valueOf(alert.path("rung").asString()), alert.path("post").asString(),
                Told.State.valueOf(alert.path("state").asString()),
                alert.path("mail").path("state").asString("").equals("TAKEN"));
    }

    private static @Nullable String textOrNull(JsonNode field) {
        return field.isString() ? field.asString() : null;
    }

    private static @Nullable CaseEnd end(JsonNode field) {
        return field.isString() ? CaseEnd.valueOf(field.asString()) : null;
    }

    private static @Nullable Satisfaction rating(JsonNode field) {
        return field.isString() ? Satisfaction.valueOf(field.asString()) : null;
    }
}
