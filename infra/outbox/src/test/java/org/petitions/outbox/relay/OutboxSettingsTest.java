package org.petitions.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.outbox.OutboxAutoConfiguration;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OutboxSettingsTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class,
                    KafkaAutoConfiguration.class, OutboxAutoConfiguration.class))
            .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=50",
                    "spring.kafka.bootstrap-servers=127.0.0.1:1", "petitions.outbox.stop-within=0s");

    private void refused(String sentence, String... settings) {
        service.withPropertyValues(settings).run(context -> assertThat(context).getFailure().rootCause()
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence));
    }

    @Test
    void a_service_that_names_no_collection_does_not_start() {
        refused("petitions.outbox.collections");
    }

    @Test
    void a_setting_that_makes_no_sense_is_refused_by_name() {
        refused("petitions.outbox.queue", "petitions.outbox.collections=files", "petitions.outbox.queue=0");
        refused("petitions.outbox.window", "petitions.outbox.collections=files", "petitions.outbox.window=1");
        refused("petitions.outbox.search-every", "petitions.outbox.collections=files",
                "petitions.outbox.search-every=0s");
    }

    @Test
    void a_service_starts_while_neither_database_nor_kafka_can_be_reached() {
        service.withPropertyValues("petitions.outbox.collections=files").run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(OutboxRelay.class);
            assertThat(context.getBean(OutboxStatus.class).idle()).isFalse();
        });
    }
}
