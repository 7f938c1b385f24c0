package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.SecuredBroker;
import org.petitions.local.signin.TestDirectory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** The whole service at a broker with TLS, passwords and rights, with the settings of docs/operations.md. */
@ExtendWith(OutputCaptureExtension.class)
class SecuredBrokerTest {
    private static final String SERVICE = "intake-service";
    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void with_its_own_rights_alone_it_learns_who_may_register_publishes_what_is_and_shows_how_it_goes_on(
            @TempDir Path folder, CapturedOutput output) throws Exception {
        try (var broker = SecuredBroker.start(folder)) {
            Map<String, String> admin = broker.settings(SecuredBroker.ADMIN);
            TopicSetup.create(admin, 1, (short) 1);
            broker.grant(TopicAccess.of(SERVICE).orElseThrow().rights());
            TestDirectory.on(admin).list(RunningIntake.CLERK);

            try (var intake = RunningIntake.with(settings(broker))) {
                Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
                assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
                String petition = receipt.text("petitionId");
                for (String topic : new String[]{Topics.INTAKE, Topics.SEALED}) {
                    try (var published = new TestTopic(admin, topic)) {
                        assertThat(published.recordsOf(petition, 1)).as(topic).isNotEmpty();
                    }
                }
                try (var audit = new TestTopic(admin, Topics.AUDIT)) {
                    assertThat(audit.recordsOf("431222-PB.c-01", 1)).isNotEmpty();
                }

                TestTopic.publish(admin, new CaseEventsBuilder(petition, Instant.now()).accepted().array());
                await().atMost(SOON).until(() -> track(intake, receipt).json().path("version").asLong() > 0);
            }
        }
        assertThat(output.getOut()).contains("has all declared topics").doesNotContain("AuthorizationException",
                "secret-of-the-test");
    }

    private static Response track(RunningIntake intake, Response receipt) {
        return intake.postJson("/tracking", JsonMapper.shared().createObjectNode().put("number", receipt.text("number"))
                .put("code", receipt.text("trackingCode")).toString());
    }

    private static Map<String, String> settings(SecuredBroker broker) {
        Map<String, String> settings = new HashMap<>();
        broker.settings(SERVICE).forEach((name, value) -> settings.put("spring.kafka.properties." + name, value));
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("spring.cloud.stream.default.group", SERVICE);
        return settings;
    }
}
