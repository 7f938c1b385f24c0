package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.petitions.notification.TestAwait.soon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.server.SecuredBroker;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestSignIn;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service at a broker with TLS, passwords and rights, with the settings of docs/operations.md: what is secret comes from files alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SecuredBrokerTest {
    private static final String SERVICE = "notification-service";
    private static final String PASSWORD_FILE = "spring.kafka.properties.sasl.jaas.config";

    @SuppressWarnings("NullAway.Init")
    private SecuredBroker broker;
    @SuppressWarnings("NullAway.Init")
    private EventTopics topics;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = SecuredBroker.start(folder);
        TopicSetup.create(broker.settings(SecuredBroker.ADMIN), 1, (short) 1);
        broker.grant(TopicAccess.of(SERVICE).orElseThrow().rights());
        topics = new EventTopics(broker.settings(SecuredBroker.ADMIN), 1);
        TestServers.mail().smtpUp();
    }

    @AfterAll
    void stop() {
        topics.close();
        broker.kill();
    }

    @Test
    void with_its_own_rights_alone_and_secrets_from_files_it_reads_an_alert_delivers_it_and_says_so(
            @TempDir Path secrets) {
        String petition = SampleEvents.newPetition();
        String post = SampleEvents.newPost();
        String address = petition + "@hrss.test";
        try (var _ = service(secrets(secrets, broker.settings(SERVICE)))) {
            topics.publish(SampleEvents.post(post, address));
            topics.publish(SampleEvents.raised(petition, post));

            soon().until(() -> TestServers.mail().mails().stream().anyMatch(mail -> mail.to().contains(address)));
            soon().untilAsserted(
                    () -> assertThat(topics.about(petition)).hasAtLeastOneElementOfType(AlertDelivered.class));
        }
    }

    @Test
    void without_a_right_it_does_not_start_and_names_each_that_it_lacks(@TempDir Path secrets, CapturedOutput output) {
        startUntilSaid(secrets(secrets, broker.settings(SecuredBroker.NOBODY)), output,
                "notification-service lacks the right WRITE on topic petition.notification.v1");

        assertThat(output.getOut()).contains(
                "notification-service lacks the right READ on topic petition.escalation.v1",
                "notification-service lacks the right READ on group notification-service")
                .doesNotContain("secret-of-the-test", "has all declared topics");
    }

    @Test
    void with_a_wrong_password_it_does_not_start_and_shows_it_to_nobody(@TempDir Path secrets, CapturedOutput output)
            throws IOException {
        Path files = secrets(secrets, broker.settings(SERVICE));
        Files.writeString(files.resolve(PASSWORD_FILE), SecuredBroker.login(SERVICE, "guessed"));
        startUntilSaid(files, output, "does not let this service in");

        assertThat(output.getOut()).doesNotContain("guessed", "has all declared topics");
    }

    /** On a busy machine the broker may answer later than a start waits for it: then the service runs, is not ready, and says the same. */
    private void startUntilSaid(Path secrets, CapturedOutput output, String words) {
        Throwable _ = catchThrowable(() -> {
            try (var _ = service(secrets)) {
                soon().until(() -> output.getOut().contains(words));
            }
        });
        assertThat(output.getOut()).contains(words);
    }

    /** A file a secret, as an orchestrator mounts them. */
    private static Path secrets(Path folder, Map<String, String> client) {
        try {
            for (var setting : client.entrySet()) {
                if (!setting.getKey().equals("bootstrap.servers")) {
                    Files.writeString(folder.resolve("spring.kafka.properties." + setting.getKey()),
                            setting.getValue());
                }
            }
            Files.writeString(folder.resolve("spring.mongodb.uri"), TestServers.database().uri());
            Files.writeString(folder.resolve("petitions.sealing.keysets." + SERVICE), RunningService.keyset());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext service(Path secrets) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--petitions.notices.enabled=false",
                "--spring.config.import=configtree:" + secrets + "/",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.database=" + TestServers.newDatabaseName(), "--petitions.mail.host=127.0.0.1",
                "--petitions.mail.port=" + TestServers.mail().smtpPort(), "--petitions.mail.from=alerts@petitions.test",
                "--petitions.mail.base-url=http://127.0.0.1:8084"));
        TestSignIn.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(NotificationApplication.class).profiles("local")
                .run(settings.toArray(String[]::new));
    }
}
