package org.petitions.scenario.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.outcome.AlertOutcome;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import tools.jackson.databind.JsonNode;

/** Reads what has become of each petition, through the APIs of case-service and notification-service. */
final class OutcomeReader {
    private final ServiceClient door;

    OutcomeReader(ServiceClient door) {
        this.door = door;
    }

    Map<LedgerRowKey, CaseOutcome> outcomes(Map<LedgerRowKey, Receipt> receipts) {
        Map<LedgerRowKey, CaseOutcome> outcomes = new HashMap<>();
        receipts.forEach((key, receipt) -> outcomes.put(key, outcome(receipt.petitionId())));
        return outcomes;
    }

    /** Ids of the alerts about a petition that left by mail. */
    Stream<String> mailedAlerts(String petitionId) {
        return alerts(petitionId).filter(alert -> alertOutcome(alert).mailed())
                .map(alert -> alert.path("alertId").asString());
    }

    private CaseOutcome outcome(String petitionId) {
        JsonNode file = read("/cases/" + petitionId);
        List<JsonNode> timeline = read("/cases/" + petitionId + "/timeline").path("entries").valueStream()
                .toList();
        return new CaseOutcome(file.path("status").asString(), end(file.path("end")), textOrNull(file.path("unit")),
                codes(timeline, "STEP").toList(), codes(timeline, "LIMIT_MISSED").map(ClockKind::valueOf).toList(),
                alerts(petitionId).map(OutcomeReader::alertOutcome).toList(),
                new CaseOutcome.Notices((int) codes(timeline, "NOTICE_SENT").count(),
                        (int) codes(timeline, "NOTICE_FAILED").count()),
                rating(file.path("rating").path("unit")));
    }

    private Stream<JsonNode> alerts(String petitionId) {
        return read("/alerts?petition=" + petitionId).path("alerts").valueStream();
    }

    private JsonNode read(String path) {
        ServiceResponse answer = door.get(path, Acting.OPERATIONS);
        if (!answer.isDone()) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private static Stream<String> codes(List<JsonNode> timeline, String kind) {
        return timeline.stream()
                .filter(entry -> entry.path("kind").asString("").equals(kind)
                        && !entry.path("takenBack").asBoolean(false))
                .map(entry -> entry.path("code").asString());
    }

    private static AlertOutcome alertOutcome(JsonNode alert) {
        return new AlertOutcome(ClockKind.valueOf(alert.path("clock").asString()),
                AlertOutcome.Recipient.valueOf(alert.path("call").asString()), alert.path("reason").asString(),
                Rung.valueOf(alert.path("rung").asString()), alert.path("post").asString(),
                AlertOutcome.State.valueOf(alert.path("state").asString()),
                wasMailed(alert));
    }

    private static boolean wasMailed(JsonNode alert) {
        return alert.path("deliveries").valueStream()
                .anyMatch(delivery -> delivery.path("channel").asString().equals(AlertChannel.EMAIL.name())
                        && delivery.path("state").asString().equals("TAKEN"));
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
