package org.petitions.starter.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestBrokerClient;

/** What comes one after the other is read together. */
class GatheredBatchesTest {
    private static final int EVENTS = 60;

    private static final TestBrokerClient WIRE = TestBrokerClient.machine();

    @Test
    void events_that_come_one_by_one_are_handled_in_few_batches() {
        Map<String, String> settings = new HashMap<>(RecordingEventHandler.BINDINGS);
        settings.put("spring.cloud.stream.default.group", "gathered-test");
        settings.put("petitions.events.gather", "2s");
        try (var service = TestApplication.start(settings, RecordingEventHandler.class)) {
            RecordingEventHandler reader = service.bean(RecordingEventHandler.class);
            String petition = TestBrokerClient.petition();
            WIRE.publish(TestBrokerClient.rated(petition, 1));
            await().atMost(Duration.ofSeconds(30)).until(() -> reader.of(petition).size() == 1);
            int before = reader.batches.size();

            for (int i = 2; i <= EVENTS; i++) {
                WIRE.publish(TestBrokerClient.rated(petition, i));
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> reader.of(petition).size() == EVENTS);
            assertThat(reader.batches.size() - before).isLessThan(EVENTS / 4);
        }
    }
}
