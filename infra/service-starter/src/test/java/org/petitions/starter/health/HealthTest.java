package org.petitions.starter.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.starter.TestApplication;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;

@Tag("database")
class HealthTest {
    static class ConsumerConfiguration {
        @Bean
        EventBatchConsumer cases(EventConsumerFactory consumers) {
            return consumers.create(_ -> {});
        }
    }

    private static final Map<String, String> SETTINGS = Map.of("spring.cloud.function.definition", "cases",
            "spring.cloud.stream.bindings.cases-in-0.destination", Topics.CASE, "spring.cloud.stream.default.group",
            "health-test");

    private static String status(TestApplication service, String component) {
        return service.get("/actuator/health").json().at("/components/" + component + "/status").asString();
    }

    @Test
    void a_service_with_its_parts_is_ready_and_alive() {
        try (var service = TestApplication.start(SETTINGS, ConsumerConfiguration.class)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.get("/actuator/health").status()).isEqualTo(200));
            assertThat(service.get("/actuator/health/readiness").json().at("/components").propertyNames())
                    .containsExactlyInAnyOrder("readinessState", "mongo", "topics", "reading", "accounts");
            assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
            for (String component : new String[]{"kafka", "topics", "consumers", "mongo"}) {
                assertThat(status(service, component)).as(component).isEqualTo("UP");
            }
        }
    }

    @Test
    void a_service_that_is_ready_has_its_partitions_and_reads_at_once() {
        try (var service = TestApplication.start(SETTINGS, ConsumerConfiguration.class)) {
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10))
                    .until(() -> service.get("/actuator/health/readiness").status() == 200);

            assertThat(service.get("/actuator/prometheus").body())
                    .containsPattern("kafka_consumer_coordinator_assigned_partitions\\{[^}]*} [1-9]");
        }
    }

    @Test
    void a_consumer_whose_place_another_process_took_is_reported() {
        try (var first = TestApplication.start(SETTINGS, ConsumerConfiguration.class)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> first.get("/actuator/prometheus").body()
                    .contains("kafka_consumer_coordinator_assigned_partitions"));
            try (var second = TestApplication.start(SETTINGS, ConsumerConfiguration.class)) {
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(status(first, "consumers"))
                        .isEqualTo("DOWN"));
                assertThat(status(second, "consumers")).isEqualTo("UP");
            }
        }
    }
}
