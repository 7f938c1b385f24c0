package org.petitions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.browser.Chromium;
import org.petitions.local.server.TestServers;

/** What operators see of a service in a real browser: that a dead letter is there, why, and how it is put back. */
class OperationsPagesTest {
    private static final String OPERATOR = "OPERATIONS/431200-PB/o-77";
    private static final int SMALL_TELEPHONE = 320;
    private static final int DESK = 1200;

    private final RunningIntake intake = RunningIntake.shared();

    @Test
    void an_operator_finds_a_dead_letter_puts_it_back_and_meets_no_barrier() throws Exception {
        String petition = UUID.randomUUID().toString();
        publishUnreadable(petition);
        await().atMost(Duration.ofSeconds(60)).until(() -> intake
                .get("/operations/intake-service/dead-letters", OPERATOR).body().contains(petition));

        try (var browser = Chromium.start()) {
            browser.signIn(intake.request("/", OPERATOR).build().headers().firstValue("Authorization").orElseThrow());
            open(browser, "status.html");
            assertThat(browser.text()).contains("信访登记：运行状态", "待重放", "待发布文档");
            looksRight(browser, "status");
            open(browser, "dead-letters.html");
            assertThat(browser.text()).contains(petition, "MALFORMED");
            looksRight(browser, "dead-letters");

            browser.all("a[href*='/replay.html?']").getFirst().click();
            looksRight(browser, "replay");
            browser.all("main form button").getFirst().click();
            await().until(() -> browser.text().contains("已放回原主题"));
            looksRight(browser, "replayed");
        }
        try (var trail = new TestTopic(TestServers.broker().bootstrapServers(), Topics.AUDIT)) {
            assertThat(trail.recordsOf("431200-PB.o-77", 1)).singleElement()
                    .satisfies(entry -> assertThat(new String(entry.value(), UTF_8)).contains(
                            "\"POST /operations/intake-service/replay.html\"", "\"REPLAY_DEAD_LETTERS\"",
                            "\"ANSWERED\""));
        }
    }

    private void open(Chromium browser, String page) {
        browser.open(intake.request("/operations/intake-service/" + page).build().uri().toString());
    }

    private static void looksRight(Chromium browser, String name) {
        browser.picture("operations-" + name + "-320", SMALL_TELEPHONE);
        assertThat(browser.isTooNarrow()).as(name + " on a small telephone").isFalse();
        browser.picture("operations-" + name, DESK);
        assertThat(browser.barriers()).as(name).isEmpty();
    }

    private static void publishUnreadable(String petition) throws Exception {
        var record = new ProducerRecord<>(Topics.CASE, petition.getBytes(UTF_8), "no JSON".getBytes(UTF_8));
        record.headers().add("ce_type", "org.petitions.case.Accepted.v1".getBytes(UTF_8));
        record.headers().add("ce_id", petition.getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers",
                TestServers.broker().bootstrapServers()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
