package org.petitions.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.SecuredBroker;

/** The commands at a broker with TLS, passwords and rights, each told by a file what lets it in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredBrokerCommandsTest {
    @SuppressWarnings("NullAway.Init")
    private Path folder;
    @SuppressWarnings("NullAway.Init")
    private SecuredBroker broker;

    private record Outcome(int exitCode, String output) {}

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        broker = SecuredBroker.start(given);
        assertThat(run(SecuredBroker.ADMIN, "topics create 1 1").exitCode()).isZero();
    }

    @AfterAll
    void stop() {
        broker.kill();
    }

    @Test
    void topics_are_made_and_looked_at_by_whoever_may() throws Exception {
        assertThat(run(SecuredBroker.ADMIN, "topics create 1 1").exitCode()).isZero();
        assertThat(run(SecuredBroker.ADMIN, "topics check")).isEqualTo(new Outcome(0, ""));
        assertThat(run(SecuredBroker.NOBODY, "topics check").exitCode()).isEqualTo(1);
        var refused = run(SecuredBroker.NOBODY, "topics create 1 1");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("not done", "TopicAuthorizationException");
    }

    @Test
    void a_wrong_password_is_told_and_never_shown() throws Exception {
        Map<String, String> settings = new HashMap<>(broker.settings(SecuredBroker.ADMIN));
        settings.put("sasl.jaas.config", SecuredBroker.login(SecuredBroker.ADMIN, "guessed"));
        var refused = run(settings, "topics check");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("SaslAuthenticationException").doesNotContain("guessed");
    }

    @Test
    void dead_letters_are_put_back_with_the_rights_that_are_told_for_it_and_not_without() throws Exception {
        String service = "notification-service";
        try (var producer = producer()) {
            byte[] key = "k".getBytes(UTF_8);
            byte[] value = "said".getBytes(UTF_8);
            var place = producer.send(new ProducerRecord<>(Topics.CASE, key, value)).get();
            producer.send(DeadLetter.of(service,
                    new ConsumerRecord<>(Topics.CASE, place.partition(), place.offset(), key, value), "MALFORMED:at",
                    null)).get();
        }
        var refused = run(TopicAccess.OPERATOR, "replay " + service);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("not done");

        broker.grant(TopicAccess.operatorRights());

        assertThat(run(TopicAccess.OPERATOR, "replay --list " + service).output()).contains("dead letters: 1");
        assertThat(run(TopicAccess.OPERATOR, "replay " + service).output()).contains("put back: 1 → petition.case.v1");
        assertThat(run(TopicAccess.OPERATOR, "replay " + service).output()).contains("no dead letters");
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(new HashMap<String, Object>(broker.settings(SecuredBroker.ADMIN)),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Outcome run(String account, String commandLine) throws IOException {
        return run(broker.settings(account), commandLine);
    }

    private Outcome run(Map<String, String> settings, String commandLine) throws IOException {
        Properties client = new Properties();
        client.putAll(settings);
        Path file = folder.resolve("client.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            client.store(writer, "");
        }
        var output = new ByteArrayOutputStream();
        int exitCode = OperationsCommand.run(List.of(commandLine.split(" ", -1)),
                Map.of("PETITIONS_KAFKA_CLIENTFILE", file.toString()), new PrintStream(output, true, UTF_8));
        return new Outcome(exitCode, output.toString(UTF_8));
    }
}
