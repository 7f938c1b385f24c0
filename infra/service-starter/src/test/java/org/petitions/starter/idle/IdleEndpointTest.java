package org.petitions.starter.idle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.local.server.TestServers;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.TestBrokerClient;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

class IdleEndpointTest {
    private static final AtomicLong DEPTH = new AtomicLong();
    private static final AtomicBoolean COMPLETE = new AtomicBoolean(true);

    static class TestBeans {
        final CountDownLatch released = new CountDownLatch(1);
        volatile String held = "";

        @Bean
        static EventBatchConsumer escalations(EventConsumerFactory consumers, TestBeans parts) {
            return consumers.create(batch -> {
                if (batch.stream().anyMatch(one -> one.event().key().equals(parts.held))) {
                    try {
                        parts.released.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }

        @Bean
        static OutboxStatus outbox() {
            return new OutboxStatus() {
                @Override
                public long depth() {
                    return DEPTH.get();
                }

                @Override
                public long parked() {
                    return 0;
                }

                @Override
                public Duration age() {
                    return Duration.ZERO;
                }

                @Override
                public boolean complete() {
                    return COMPLETE.get();
                }
            };
        }
    }

    private static JsonNode quiet(TestApplication service) {
        Response answer = service.get("/local/quiet");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static void becomesQuiet(TestApplication service) {
        await().atMost(Duration.ofSeconds(30)).until(() -> quiet(service).at("/quiet").asBoolean());
    }

    /** Publishes in a transaction, which leaves a marker at the end of each partition it touched. */
    private static void inTransaction(boolean committed, String... petitions) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestServers.broker().bootstrapServers(),
                "transactional.id", TestBrokerClient.petition()), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String petition : petitions) {
                for (int partition = 0; partition < TestServers.PARTITIONS; partition++) {
                    producer.send(new ProducerRecord<>(Topics.ESCALATION, partition, petition.getBytes(UTF_8), null));
                }
            }
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.flush();
                producer.abortTransaction();
            }
        }
    }

    @Test
    void a_service_is_quiet_when_everything_readable_is_handled_and_its_outbox_is_empty() {
        Map<String, String> settings = new HashMap<>(Map.of("spring.cloud.function.definition", "escalations",
                "spring.cloud.stream.bindings.escalations-in-0.destination", Topics.ESCALATION + "," + Topics.INTAKE,
                "spring.cloud.stream.bindings.escalations-in-0.group", "quiet-test"));
        inTransaction(false, "aborted before anybody read");
        try (var service = TestApplication.start(settings, TestBeans.class)) {
            becomesQuiet(service);
            assertThat(quiet(service).at("/service").asString()).isEqualTo("case-service");

            inTransaction(true, TestBrokerClient.petition(), TestBrokerClient.petition());
            becomesQuiet(service);
            inTransaction(false, TestBrokerClient.petition());
            becomesQuiet(service);

            DEPTH.set(2);
            assertThat(quiet(service).at("/quiet").asBoolean()).isFalse();
            assertThat(quiet(service).at("/outboxDepth").asInt()).isEqualTo(2);
            DEPTH.set(0);
            COMPLETE.set(false);
            assertThat(quiet(service).at("/quiet").asBoolean()).isFalse();
            COMPLETE.set(true);

            var parts = service.bean(TestBeans.class);
            String petition = TestBrokerClient.petition();
            parts.held = petition;
            TestBrokerClient.machine().publish(TestBrokerClient.rated(petition, 1),
                    TestBrokerClient.rated(petition, 2));
            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(10))
                    .until(() -> !quiet(service).at("/quiet").asBoolean() && quiet(service).at("/lag").asInt() == 2);
            parts.released.countDown();
            becomesQuiet(service);
        }
    }
}
