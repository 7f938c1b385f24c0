package org.petitions.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.petitions.escalation.engine.ClockEngineDriver.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.server.SecuredBroker;

/**
 * The stream at a broker with TLS, passwords and rights, with the settings of docs/operations.md in files: it makes its own topics, writes in
 * transactions and is allowed nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredBrokerTest {
    private static final String SERVICE = "escalation-service";

    @SuppressWarnings("NullAway.Init")
    private SecuredBroker broker;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = SecuredBroker.start(folder);
        TopicSetup.create(broker.settings(SecuredBroker.ADMIN), 1, (short) 1);
        broker.grant(TopicAccess.of(SERVICE).orElseThrow().rights());
    }

    @AfterAll
    void stop() {
        broker.kill();
    }

    @Test
    void with_its_own_rights_alone_it_reads_a_petition_and_publishes_its_limits(@TempDir Path folder)
            throws IOException {
        PetitionRegistered petition = ClockEngineDriver.registered("2026-01-05T09:00");
        try (var topics = new EventTopics(broker.settings(SecuredBroker.ADMIN));
                var _ = service(folder, broker.settings(SERVICE))) {
            topics.send(List.of(petition));

            await().atMost(Duration.ofMinutes(2)).until(() -> topics.escalations().stream()
                    .anyMatch(event -> event.petitionId().equals(petition.petitionId())));
        }
    }

    @Test
    void without_a_right_it_does_not_start_and_names_each_that_it_lacks(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> service(folder, broker.settings(SecuredBroker.NOBODY)));

        assertThat(Files.readString(folder.resolve("service.log"), UTF_8))
                .contains("escalation-service lacks the right WRITE on topic petition.escalation.v1")
                .doesNotContain("secret-of-the-test");
    }

    private RunningService service(Path folder, Map<String, String> client) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        for (var setting : client.entrySet()) {
            if (!setting.getKey().equals("bootstrap.servers")) {
                for (String of : List.of("spring.kafka.properties.",
                        "spring.cloud.stream.kafka.streams.binder.configuration.")) {
                    Files.writeString(secrets.resolve(of + setting.getKey()), setting.getValue());
                }
            }
        }
        return new RunningService(folder, broker.bootstrapServers(), at("2026-01-05T09:00"),
                Map.of("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/"));
    }
}
