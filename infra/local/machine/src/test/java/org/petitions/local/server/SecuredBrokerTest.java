package org.petitions.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.events.topics.RightsCheck;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;

/** A broker with TLS, passwords and the rights of {@link TopicAccess}: each service does what it has to, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @SuppressWarnings("NullAway.Init")
    private SecuredBroker broker;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        broker = SecuredBroker.start(folder);
        try (Admin admin = Admin.create(as(SecuredBroker.ADMIN))) {
            admin.createTopics(Topics.list().stream().map(topic -> new NewTopic(topic.name(), 1, (short) 1)).toList())
                    .all().get();
        }
        broker.grant(TopicAccess.list().stream().flatMap(each -> each.rights().stream()).distinct().toList());
    }

    @AfterAll
    void stop() {
        broker.kill();
    }

    @Test
    void each_service_writes_its_own_topics_and_is_refused_on_those_of_others() throws Exception {
        for (TopicAccess access : TopicAccess.list()) {
            try (var producer = producer(access.service(), Map.of())) {
                for (String topic : access.writes()) {
                    send(producer, topic);
                }
                send(producer, Topics.deadLettersOf(access.service()));
                for (TopicAccess other : TopicAccess.list()) {
                    for (String topic : other.writes()) {
                        if (!access.writes().contains(topic)) {
                            assertThatThrownBy(() -> send(producer, topic)).as("%s to %s", access.service(), topic)
                                    .hasCauseInstanceOf(TopicAuthorizationException.class);
                        }
                    }
                }
            }
        }
    }

    @Test
    void each_service_reads_what_it_needs_under_its_own_name_and_nothing_else() {
        for (TopicAccess access : TopicAccess.list()) {
            access.reads().forEach(topic -> read(access.service(), access.service(), topic));
            read(access.service(), access.service() + ".replay", Topics.deadLettersOf(access.service()));
        }
        assertThatThrownBy(() -> read("escalation-service", "escalation-service", Topics.SEALED))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("intake-service", "case-service", Topics.CASE))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void the_audit_topic_is_written_by_all_and_read_by_the_one_that_chains_it_in_its_own_group() {
        read("case-service", "case-service.audit", Topics.AUDIT);

        assertThatThrownBy(() -> read("intake-service", "intake-service", Topics.AUDIT))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void each_service_finds_all_topics_as_declared_and_makes_none() {
        for (TopicAccess access : TopicAccess.list()) {
            try (Admin admin = Admin.create(as(access.service()))) {
                assertThat(TopicSetup.check(admin)).isEmpty();
                assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("another", 1, (short) 1))).all().get())
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void an_account_is_told_by_name_what_it_lacks_of_a_services_rights() {
        for (TopicAccess access : TopicAccess.list()) {
            try (Admin admin = Admin.create(as(access.service()))) {
                assertThat(RightsCheck.missing(admin, access)).isEmpty();
            }
        }
        TopicAccess intake = TopicAccess.list().getFirst();
        try (Admin admin = Admin.create(as("escalation-service"))) {
            assertThat(RightsCheck.missing(admin, intake)).containsExactly("READ on topic petition.escalation.v1",
                    "WRITE on topic petition.intake.v1", "WRITE on topic petition.sealed.v1",
                    "WRITE on topic intake-service.dead-letter.v1", "READ on topic intake-service.dead-letter.v1",
                    "READ on group intake-service");
        }
        try (Admin admin = Admin.create(as(SecuredBroker.NOBODY))) {
            assertThat(RightsCheck.missing(admin, intake)).contains("DESCRIBE on topic petition.case.v1",
                    "READ on topic petition.case.v1", "DESCRIBE on topic petition.notification.v1");
        }
    }

    @Test
    void only_the_stream_writes_in_transactions_and_keeps_topics_of_its_own() throws Exception {
        try (var stream = producer("escalation-service", Map.of("transactional.id", "escalation-service-1"))) {
            stream.initTransactions();
        }
        try (Admin admin = Admin.create(as("escalation-service"))) {
            admin.createTopics(List.of(new NewTopic("escalation-service-clocks-changelog", 1, (short) 1))).all().get();
        }
        try (var other = producer("case-service", Map.of("transactional.id", "escalation-service-1"))) {
            assertThatThrownBy(other::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @Test
    void nobody_comes_in_with_a_wrong_password_or_none() {
        Map<String, Object> wrong = as("case-service");
        wrong.put("sasl.jaas.config", SecuredBroker.login("case-service", "guessed"));
        try (Admin admin = Admin.create(wrong)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        try (Admin admin = Admin
                .create(Map.of("bootstrap.servers", broker.bootstrapServers(), "request.timeout.ms", 2_000,
                        "default.api.timeout.ms", 2_000))) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get()).isInstanceOf(ExecutionException.class);
        }
    }

    private Map<String, Object> as(String account) {
        Map<String, Object> settings = new HashMap<>(broker.settings(account));
        settings.put("request.timeout.ms", 10_000);
        settings.put("default.api.timeout.ms", 15_000);
        return settings;
    }

    private KafkaProducer<byte[], byte[]> producer(String account, Map<String, Object> more) {
        Map<String, Object> settings = as(account);
        settings.remove("default.api.timeout.ms");
        settings.put("max.block.ms", 15_000);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, "k".getBytes(UTF_8), "v".getBytes(UTF_8))).get();
    }

    private void read(String account, String group, String topic) {
        Map<String, Object> settings = as(account);
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (!hasRead(consumer) && System.nanoTime() < giveUp) {
                consumer.poll(Duration.ofMillis(200));
            }
            assertThat(hasRead(consumer)).isTrue();
            consumer.commitSync();
        }
    }

    /** Whether the broker has answered what stands on the topic, be it nothing. */
    private static boolean hasRead(KafkaConsumer<byte[], byte[]> consumer) {
        return !consumer.assignment().isEmpty()
                && consumer.assignment().stream().allMatch(part -> consumer.currentLag(part).isPresent());
    }
}
