package org.petitions.starter.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.server.Broker;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestBrokerClient;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BrokerUnavailableTest {
    @TempDir
    private Path folder;

    private static Map<String, String> settings(Broker broker) {
        Map<String, String> settings = new HashMap<>(RecordingEventHandler.BINDINGS);
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("spring.cloud.stream.binding-retry-interval", "1");
        return settings;
    }

    @Test
    void a_service_starts_without_its_broker_is_not_ready_and_reads_when_the_broker_is_there(CapturedOutput output) {
        try (var broker = Broker.start(folder, 0)) {
            assertThatThrownBy(() -> TestApplication.start(settings(broker), RecordingEventHandler.class));
            assertThat(output.getOut()).contains("topic petition.intake.v1 is missing");

            TopicSetup.create(broker.bootstrapServers(), 2, (short) 1);
            broker.kill();
            try (var service = TestApplication.start(settings(broker), RecordingEventHandler.class)) {
                assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
                assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(503);

                broker.restart();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> service.get("/actuator/health/readiness").status() == 200);
                String petition = TestBrokerClient.petition();
                TestBrokerClient.at(broker.bootstrapServers()).publish(TestBrokerClient.rated(petition, 1));
                var reader = service.bean(RecordingEventHandler.class);
                await().atMost(Duration.ofSeconds(60)).until(() -> reader.of(petition).size() == 1);

                broker.kill();
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(
                                () -> assertThat(service.get("/actuator/health").json().at("/components/kafka/status")
                                        .asString()).isEqualTo("DOWN"));
                assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(200);

                broker.restart();
                TestBrokerClient.at(broker.bootstrapServers()).publish(TestBrokerClient.rated(petition, 2));
                await().atMost(Duration.ofSeconds(60)).until(() -> reader.of(petition).size() == 2);
            }
        }
    }
}
