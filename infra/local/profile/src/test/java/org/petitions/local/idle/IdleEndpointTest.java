package org.petitions.local.idle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.petitions.events.Event;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventCodec;
import org.petitions.local.LocalService;
import org.petitions.local.server.TestServers;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    private static JsonNode state(LocalService service) {
        var answer = service.get("/local/idle");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void becomesIdle(LocalService service) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state(service).at("/idle").asBoolean());
    }

    private static String petition() {
        return "p-" + UUID.randomUUID();
    }

    private static Event rated(String petitionId, int sequence) {
        return new PetitionRated(petitionId, sequence, Instant.parse("2026-03-01T08:00:00Z"), Satisfaction.SATISFIED,
                Satisfaction.SATISFIED);
    }

    private static void publish(Event... events) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestServers.broker().bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Event event : events) {
                var record = EventCodec.encode(event, null);
                var sent = new ProducerRecord<>(record.topic(), null, record.key().getBytes(UTF_8), record.value());
                record.headers().forEach((name, text) -> sent.headers().add(name, text.getBytes(UTF_8)));
                producer.send(sent);
            }
        }
    }

    /** Publishes in a transaction, which leaves a marker at the end of each partition it touched. */
    private static void inTransaction(boolean committed, String... petitions) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestServers.broker().bootstrapServers(),
                "transactional.id", petition()), new ByteArraySerializer(),
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
    void a_service_is_idle_when_everything_readable_is_handled_and_its_outbox_is_empty() {
        Map<String, String> settings = new HashMap<>(Map.of("spring.cloud.function.definition", "escalations",
                "spring.cloud.stream.bindings.escalations-in-0.destination", Topics.ESCALATION + "," + Topics.INTAKE,
                "spring.cloud.stream.bindings.escalations-in-0.group", "idle-test"));
        inTransaction(false, "aborted before anybody read");
        try (var service = LocalService.start("local", settings, TestBeans.class)) {
            becomesIdle(service);
            assertThat(state(service).at("/service").asString()).isEqualTo("case-service");

            inTransaction(true, petition(), petition());
            becomesIdle(service);
            inTransaction(false, petition());
            becomesIdle(service);

            DEPTH.set(2);
            assertThat(state(service).at("/idle").asBoolean()).isFalse();
            assertThat(state(service).at("/outboxDepth").asInt()).isEqualTo(2);
            DEPTH.set(0);
            COMPLETE.set(false);
            assertThat(state(service).at("/idle").asBoolean()).isFalse();
            COMPLETE.set(true);

            var parts = service.bean(TestBeans.class);
            String petition = petition();
            parts.held = petition;
            publish(rated(petition, 1), rated(petition, 2));
            await().during(Duration.ofMillis(300)).atMost(Duration.ofSeconds(10))
                    .until(() -> !state(service).at("/idle").asBoolean() && state(service).at("/lag").asInt() == 2);
            parts.released.countDown();
            becomesIdle(service);
        }
    }
}
