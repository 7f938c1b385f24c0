package org.petitions.casework.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.petitions.starter.events.BrokerCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the audit topic in a group of its own. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    /** At most so many entries are added to a chain by one write. */
    private static final int BATCH = 500;

    @Bean
    AuditReader auditReader(AuditChains chains, HeadRecorder heads, BrokerCheck broker, KafkaProperties kafka,
            @Value("${spring.cloud.stream.default.group}") String group, Clock clock, MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group + ".audit");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        return new AuditReader(chains, heads, broker, settings, clock, meters);
    }
}
