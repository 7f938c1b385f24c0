package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.SecuredBroker;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole service at a broker with TLS, passwords and rights, with the settings of docs/operations.md. */
@ExtendWith(OutputCaptureExtension.class)
class SecuredBrokerTest {
    private static final String SERVICE = "case-service";

    @Test
    void with_its_own_rights_alone_it_opens_a_case_and_publishes_it_and_the_directory(@TempDir Path folder,
            CapturedOutput output) throws Exception {
        try (var broker = SecuredBroker.start(folder)) {
            TopicSetup.create(broker.settings(SecuredBroker.ADMIN), 1, (short) 1);
            broker.grant(TopicAccess.of(SERVICE).orElseThrow().rights());
            Map<String, String> settings = new HashMap<>();
            broker.settings(SERVICE).forEach((name, value) -> settings.put("spring.kafka.properties." + name, value));
            settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
            var topics = new TopicClient(broker.settings(SecuredBroker.ADMIN));
            try (var _ = RunningCaseService.start(settings)) {
                TestPetition petition = TestPetition.aboutWages();
                topics.publish(petition.registered());

                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(topics.ofCase(petition.id())).isNotEmpty());
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(topics.read(Topics.DIRECTORY, _ -> true)).isNotEmpty());
            }
        }
        assertThat(output.getOut()).contains("has all declared topics").doesNotContain("AuthorizationException");
    }
}
