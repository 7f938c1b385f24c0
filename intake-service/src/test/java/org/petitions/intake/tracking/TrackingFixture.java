package org.petitions.intake.tracking;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A registered petition, followed and answered by its petitioner. */
abstract class TrackingFixture {
    static final String BROKERS = TestServers.broker().bootstrapServers();
    static final JsonMapper JSON = new JsonMapper();
    static final Instant T = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    final RunningIntake intake = RunningIntake.shared();
    final Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
    final String id = receipt.text("petitionId");

    /** Its replies are of late, so that every window is open. */
    final CaseEventsBuilder life = new CaseEventsBuilder(id,
            Instant.now().minusSeconds(20 * 86_400L).truncatedTo(ChronoUnit.MILLIS));

    void publish(CaseEventsBuilder events) {
        TestTopic.publish(BROKERS, events.array());
    }

    void awaitVersion() {
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> track().json().path("version").asLong() == life.events().size());
    }

    ObjectNode key() {
        return JSON.createObjectNode().put("number", receipt.text("number")).put("code", receipt.text("trackingCode"));
    }

    Response track() {
        return track(receipt.text("number"), receipt.text("trackingCode"));
    }

    Response track(String number, String code) {
        return intake.postJson("/tracking", JSON.createObjectNode().put("number", number).put("code", code).toString());
    }

    Response rate(@Nullable String bureau,
            @Nullable String unit, @Nullable String reason) {
        return intake.postJson("/tracking/rating",
                JSON.createObjectNode().put("number", receipt.text("number"))
                        .put("code", receipt.text("trackingCode")).put("bureau", bureau).put("unit", unit)
                        .put("reason", reason).toString());
    }

    /** Rates, and prefers to wait for the answer to what was asked before. */
    Response rateAndWait() {
        return intake.send(intake.request("/tracking/rating").header("Content-Type", "application/json")
                .header("Prefer", "wait=5")
                .POST(BodyPublishers.ofString(key().put("bureau", "SATISFIED").put("unit", "NOT").toString())));
    }

    void awaitStatus(String status) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status(track()).equals(status));
    }

    static String status(Response answer) {
        return answer.json().at("/status/code").asString("");
    }

    CaseEvent opened() {
        return new CaseEvent.Opened(id, 1, T, receipt.text("number"), "431222-PB", Category.LABOUR, "431222",
                Urgency.ORDINARY);
    }

    CaseEvent dispatched() {
        return new CaseEvent.Dispatched(id, 2, T, "431222-HRSS", DispatchKind.TRANSFER, T);
    }

    CaseEvent accepted() {
        return new CaseEvent.Accepted(id, 3, T, "431222-HRSS");
    }

    CaseEvent replied(long version) {
        return new CaseEvent.Replied(id, version, T, "431222-HRSS", HandlingOutcome.SUPPORTED);
    }
}
