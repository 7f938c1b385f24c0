package org.petitions.starter.events;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Writing events, and the broker they go to: what every service has. */
@AutoConfiguration(afterName = {"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"})
public class EventsAutoConfiguration {

    @Bean
    TracePropagation traces(Tracer tracer, Propagator propagator) {
        return new TracePropagation(tracer, propagator);
    }

    @Bean
    EventEncoder eventWriter(TracePropagation traces) {
        return new EventEncoder(traces);
    }

    @Bean
    Admin kafkaAdminClient(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildAdminProperties();
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            throw new StartupFailure("spring.kafka.bootstrap-servers is not usable: " + kafka.getBootstrapServers(),
                    "Give host:port of at least one broker.", e);
        }
    }

    @Bean
    BrokerCheck brokerTopics(Admin admin, KafkaProperties kafka, @Value("${spring.application.name}") String service) {
        return new BrokerCheck(admin, String.join(",", kafka.getBootstrapServers()), service);
    }
}
