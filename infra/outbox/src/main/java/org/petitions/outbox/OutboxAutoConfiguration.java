package org.petitions.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.petitions.outbox.relay.OutboxRelay;
import org.petitions.outbox.relay.OutboxSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives every service that has this library on its class path the outbox and its relay. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class,
        KafkaAutoConfiguration.class}, afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {
    /** Waiting is measured by the machine's clock, also where the local profile moves the business time. */
    private static final InstantSource MACHINE_CLOCK = InstantSource.system();

    @Bean
    @ConditionalOnMissingBean
    OutboxRelay outboxRelay(OutboxSettings settings, MongoTemplate mongo, KafkaProperties kafka,
            KafkaConnectionDetails brokers, ObjectProvider<MeterRegistry> registry) {
        Map<String, Object> producer = new HashMap<>(kafka.buildProducerProperties());
        producer.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getProducer().getBootstrapServers());
        return new OutboxRelay(settings, mongo.getDb(), producer, registry.getIfAvailable(SimpleMeterRegistry::new),
                MACHINE_CLOCK);
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(MongoTemplate mongo, OutboxRelay relay) {
        return new DocumentOutbox(mongo, relay, MACHINE_CLOCK);
    }
}
