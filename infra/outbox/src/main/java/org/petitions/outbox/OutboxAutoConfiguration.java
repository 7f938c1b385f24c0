package org.petitions.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.petitions.outbox.relay.OutboxRelay;
import org.petitions.outbox.relay.OutboxSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Gives every service that has this library on its class path the outbox and its relay. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class,
        KafkaAutoConfiguration.class}, afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {
    /** Waiting is measured by the machine's clock, also where the local profile moves the business time. */
    private static final InstantSource MACHINE_CLOCK = InstantSource.system();

    @Bean
    @ConditionalOnMissingBean
    OutboxRelay outboxRelay(OutboxSettings settings, MongoTemplate mongo, ProducerFactory<?, ?> kafka,
            ObjectProvider<MeterRegistry> registry) {
        return new OutboxRelay(settings, mongo.getDb(), kafka.getConfigurationProperties(),
                registry.getIfAvailable(SimpleMeterRegistry::new), MACHINE_CLOCK);
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(MongoTemplate mongo, OutboxRelay relay, ObjectProvider<AccompanyingRecords> accompanying) {
        return new DocumentOutbox(mongo, relay, accompanying.orderedStream().toList(), MACHINE_CLOCK);
    }
}
