package org.petitions.starter.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.events.FactsSealed;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventCodec;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestBrokerClient;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.events.EventEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class EventConsumerTest {
    private static final String DEAD_LETTERS = Topics.deadLettersOf("case-service");

    private static final TestBrokerClient WIRE = TestBrokerClient.machine();

    private static TestApplication service;
    private static RecordingEventHandler reader;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(RecordingEventHandler.BINDINGS);
        settings.put("spring.cloud.stream.default.group", "events-test");
        settings.put("petitions.events.retry-after", "20ms");
        service = TestApplication.start(settings, RecordingEventHandler.class, EncodingController.class);
        reader = service.bean(RecordingEventHandler.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void healReader() {
        reader.before = _ -> {};
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    @Test
    void the_events_of_a_petition_arrive_in_order_with_the_place_they_were_read_at() {
        String petition = TestBrokerClient.petition();
        WIRE.publish(TestBrokerClient.rated(petition, 1), TestBrokerClient.rated(petition, 2),
                TestBrokerClient.rated(petition, 3));
        eventually().until(() -> reader.of(petition).size() == 3);
        assertThat(reader.of(petition)).map(one -> one.event().id()).containsExactly(petition + ":intake:1",
                petition + ":intake:2", petition + ":intake:3");
        EventMetadata meta = reader.of(petition).getFirst().meta();
        assertThat(meta.id()).isEqualTo(petition + ":intake:1");
        assertThat(meta.topic()).isEqualTo(Topics.INTAKE);
        assertThat(reader.of(petition)).map(one -> one.meta().offset()).isSorted();
    }

    @Test
    void an_erasure_comes_after_what_was_sealed_before_it() {
        String petition = TestBrokerClient.petition();
        WIRE.publish(new FactsSealed(petition, Instant.EPOCH, Map.of("case-service", "AAAA")));
        WIRE.publish(Topics.SEALED, petition, null, Map.of());
        WIRE.publish(new FactsSealed(petition, Instant.EPOCH, Map.of("case-service", "BBBB")));
        eventually().until(() -> reader.calls.stream().filter(line -> line.endsWith(petition)).count() == 3);
        assertThat(reader.calls.stream().filter(line -> line.endsWith(petition))).containsExactly(
                "FactsSealed " + petition, "erased " + petition, "FactsSealed " + petition);
    }

    @Test
    void an_event_of_an_unknown_type_is_skipped_and_counted() {
        String petition = TestBrokerClient.petition();
        double before = metric("events_skipped_total");
        WIRE.publish(Topics.INTAKE, petition, "{}".getBytes(UTF_8), Map.of("ce_type", "org.petitions.intake.Later.v9",
                "ce_id", "1"));
        WIRE.publish(TestBrokerClient.rated(petition, 1));
        eventually().until(() -> reader.of(petition).size() == 1);
        eventually().until(() -> metric("events_skipped_total") == before + 1);
        assertThat(WIRE.read(DEAD_LETTERS, petition)).isEmpty();
    }

    @Test
    void an_unreadable_event_is_put_aside_whole_and_the_partition_goes_on() {
        String petition = TestBrokerClient.petition();
        byte[] value = "{\"petitionId\": 张".getBytes(UTF_8);
        WIRE.publish(Topics.INTAKE, petition, value,
                Map.of("ce_type", "org.petitions.intake.PetitionRated.v1", "ce_id", "x",
                        "traceparent", TestBrokerClient.TRACE_PARENT));
        WIRE.publish(TestBrokerClient.rated(petition, 2));
        eventually().until(() -> reader.of(petition).size() == 1);
        eventually().until(() -> WIRE.read(DEAD_LETTERS, petition).size() == 1);

        var letter = WIRE.read(DEAD_LETTERS, petition).getFirst();
        assertThat(letter.value()).isEqualTo(value);
        assertThat(TestBrokerClient.header(letter, "ce_type")).isEqualTo("org.petitions.intake.PetitionRated.v1");
        assertThat(TestBrokerClient.header(letter, "traceparent")).isEqualTo(TestBrokerClient.TRACE_PARENT);
        assertThat(TestBrokerClient.header(letter, "dl-reason")).isEqualTo("MALFORMED");
        assertThat(TestBrokerClient.header(letter, "dl-service")).isEqualTo("case-service");
        assertThat(TestBrokerClient.header(letter, "dl-topic")).isEqualTo(Topics.INTAKE);
        assertThat(TestBrokerClient.header(letter, "dl-offset")).matches("\\d+");
        assertThat(service.get("/actuator/prometheus").body()).contains(
                "events_deadlettered_total{reason=\"MALFORMED\",topic=\"petition.intake.v1\"}");
    }

    @Test
    void headers_that_somebody_forged_lead_to_the_dead_letters_and_to_nothing_else() {
        String petition = TestBrokerClient.petition();
        byte[] escalated = "{\"petitionId\":\"%s\",\"version\":1,\"at\":\"2026-03-01T01:30:00Z\",\"unit\":\"431222-HRSS\"}"
                .formatted(petition).getBytes(UTF_8);
        // Whoever may write to the intake topic alone says what the case alone may say, and speaks of another petition than the key's.
        WIRE.publish(Topics.INTAKE, petition, escalated,
                Map.of("ce_type", "org.petitions.case.Accepted.v1", "ce_source",
                        "/case-service", "ce_id", petition + ":case:1", "ce_subject", petition));
        WIRE.publish(Topics.INTAKE, petition, EventCodec.encode(TestBrokerClient.rated("another", 1), null).value(),
                Map.of("ce_type", "org.petitions.intake.PetitionRated.v1", "ce_subject", petition));
        WIRE.publish(TestBrokerClient.rated(petition, 2));
        eventually().until(() -> WIRE.read(DEAD_LETTERS, petition).size() == 2);
        eventually().until(() -> reader.of(petition).size() == 1);

        assertThat(WIRE.read(DEAD_LETTERS, petition))
                .extracting(letter -> TestBrokerClient.header(letter, "dl-reason"))
                .containsExactlyInAnyOrder("WRONG_TOPIC", "WRONG_KEY");
    }

    @Test
    void an_event_that_can_never_be_handled_is_put_aside_and_the_rest_is_handled() {
        String petition = TestBrokerClient.petition();
        reader.before = batch -> batch.stream().filter(one -> one.event().id().equals(petition + ":intake:2"))
                .findFirst()
                .ifPresent(bad -> {
                    throw new NonRetryableEventException(bad, "UNKNOWN_UNIT", new IllegalArgumentException("geheim"));
                });
        WIRE.publish(TestBrokerClient.rated(petition, 1), TestBrokerClient.rated(petition, 2),
                TestBrokerClient.rated(petition, 3));
        eventually().until(() -> reader.of(petition).stream().anyMatch(one -> one.event().id().endsWith(":3")));
        assertThat(reader.of(petition)).noneMatch(one -> one.event().id().endsWith(":2"));
        eventually().until(() -> WIRE.read(DEAD_LETTERS, petition).size() == 1);
        var letter = WIRE.read(DEAD_LETTERS, petition).getFirst();
        assertThat(TestBrokerClient.header(letter, "dl-reason")).isEqualTo("UNKNOWN_UNIT");
        assertThat(TestBrokerClient.header(letter, "dl-error-class")).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(letter.headers().toArray()).noneMatch(h -> new String(h.value(), UTF_8).contains("geheim"));
    }

    @Test
    void whatever_else_goes_wrong_is_tried_again_until_it_works_and_never_put_aside() {
        List<Runnable> failures = List.of(() -> {
            throw new IllegalStateException("the database is away");
        }, () -> {
            throw new ClassCastException("Spring Kafka would throw this batch away");
        }, () -> {
            throw new NoClassDefFoundError("the container would stop on this");
        });
        for (Runnable failure : failures) {
            String petition = TestBrokerClient.petition();
            var attempts = new AtomicInteger();
            reader.before = batch -> {
                if (batch.stream().anyMatch(one -> one.event().key().equals(petition))
                        && attempts.incrementAndGet() <= 5) {
                    failure.run();
                }
            };
            WIRE.publish(TestBrokerClient.rated(petition, 1), TestBrokerClient.rated(petition, 2));
            eventually().until(() -> reader.of(petition).stream().anyMatch(one -> one.event().id().endsWith(":2")));
            assertThat(attempts.get()).isGreaterThan(5);
            assertThat(WIRE.read(DEAD_LETTERS, petition)).isEmpty();
        }
    }

    @Test
    void a_failing_batch_puts_its_unreadable_records_aside_once_and_not_at_every_try() {
        String petition = TestBrokerClient.petition();
        var attempts = new AtomicInteger();
        reader.before = batch -> {
            if (batch.stream().anyMatch(one -> one.event().key().equals(petition)) && attempts.incrementAndGet() <= 5) {
                throw new IllegalStateException("the database is away");
            }
        };
        WIRE.publish(Topics.INTAKE, petition, "?".getBytes(UTF_8),
                Map.of("ce_type", "org.petitions.intake.PetitionRated.v1"));
        WIRE.publish(TestBrokerClient.rated(petition, 1));
        eventually().until(() -> !reader.of(petition).isEmpty());
        eventually().until(() -> WIRE.read(DEAD_LETTERS, petition).size() == 1);
        String after = TestBrokerClient.petition();
        WIRE.publish(TestBrokerClient.rated(after, 1));
        eventually().until(() -> !reader.of(after).isEmpty());
        assertThat(WIRE.read(DEAD_LETTERS, petition)).hasSize(1);
    }

    @Test
    void the_trace_of_the_request_goes_on_in_log_lines_and_further_events(CapturedOutput output) {
        String petition = TestBrokerClient.petition();
        WIRE.publish(TestBrokerClient.rated(petition, 1));
        eventually().until(() -> !reader.of(petition).isEmpty());
        assertThat(output.getOut().lines().filter(line -> line.contains("handled " + petition)).findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("0af7651916cd43dd8448eb211c80319c"));

        var writer = service.bean(EventEncoder.class);
        reader.of(petition).getFirst().inTrace(() -> {
            assertThat(writer.encode(TestBrokerClient.rated(petition, 2)).headers().get("traceparent"))
                    .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
            assertThat(writer.encodeAll(List.of(TestBrokerClient.rated(petition, 3))).getFirst().headers()
                    .get("traceparent"))
                    .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        });
        assertThat(writer.encode(TestBrokerClient.rated(petition, 4)).headers()).doesNotContainKey("traceparent");
    }

    @RestController
    static class EncodingController {
        private final EventEncoder writer;

        EncodingController(EventEncoder writer) {
            this.writer = writer;
        }

        @OpenToAll("a test")
        @PostMapping("/written")
        String write() {
            return String.valueOf(
                    writer.encode(TestBrokerClient.rated(TestBrokerClient.petition(), 1)).headers().get("traceparent"));
        }
    }

    @Test
    void the_trace_of_a_request_goes_into_the_events_it_causes() {
        assertThat(service.post("/written", "", "traceparent", TestBrokerClient.TRACE_PARENT).body())
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-").doesNotContain("b7ad6b7169203331");
        assertThat(service.post("/written", "").body()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void no_exporter_runs_unless_it_is_told_where_to() {
        assertThat(service.beans(SpanExporter.class)).isEmpty();
        assertThat(service.beans(LogRecordExporter.class)).isEmpty();
    }

    @Test
    void the_consumers_lag_is_a_metric() {
        String petition = TestBrokerClient.petition();
        WIRE.publish(TestBrokerClient.rated(petition, 1));
        eventually().until(() -> !reader.of(petition).isEmpty());
        assertThat(service.get("/actuator/prometheus").body()).contains("kafka_consumer_fetch_manager_records_lag")
                .contains(
                        "events_received_total{topic=\"petition.intake.v1\",type=\"org.petitions.intake.PetitionRated.v1\"}");
    }

    private static double metric(String name) {
        return service.get("/actuator/prometheus").body().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
