package org.petitions.local.idle;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.petitions.events.topics.Topics;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.petitions.starter.binding.Subscriptions;
import org.petitions.starter.health.PendingWork;
import org.petitions.starter.startup.LocalProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The idle endpoint, and what it asks. */
@AutoConfiguration(afterName = {"org.petitions.starter.binding.ConsumersAutoConfiguration",
        "org.petitions.outbox.OutboxAutoConfiguration"})
@ConditionalOnWebApplication
@Profile(LocalProfile.NAME)
class IdleAutoConfiguration {
    private static final int BEFORE_STATIC_RESOURCES = 0;

    @Bean
    ConsumerGroupLag consumerGroupLag(Admin admin, KafkaProperties kafka) {
        return new ConsumerGroupLag(admin, kafka.buildConsumerProperties());
    }

    @Bean
    @ConditionalOnBean(Subscriptions.class)
    IdleContributor consumerLag(ConsumerGroupLag lag, Subscriptions subscriptions) {
        return new ConsumerLag(lag, subscriptions);
    }

    /** A service that publishes from Kafka Streams, in transactions. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(KafkaClientSupplier.class)
    static class StreamsIdleConfiguration {

        @Bean
        TransactionTrackingClientSupplier transactionTrackingClientSupplier() {
            return new TransactionTrackingClientSupplier();
        }

        @Bean
        IdleContributor unreadableRecords(Admin admin, @Value("${spring.application.name}") String service) {
            return new UnreadableRecords(admin, List.of(Topics.ESCALATION, Topics.deadLettersOf(service)));
        }
    }

    /** A service with an outbox. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OutboxStatus.class)
    static class OutboxIdleConfiguration {

        @Bean
        @ConditionalOnBean(OutboxStatus.class)
        IdleContributor outboxDepth(OutboxStatus outbox) {
            return new OutboxDepth(outbox);
        }
    }

    @Bean
    IdleEndpoint idleEndpoint(@Value("${spring.application.name}") String service,
            ObjectProvider<IdleContributor> contributors, ObjectProvider<PendingWork> works, Clock clock) {
        List<IdleContributor> asked = Stream.concat(contributors.stream(), works.stream().map(DuePendingWork::new))
                .sorted(Comparator.comparing(IdleContributor::stage)).toList();
        return new IdleEndpoint(service, asked, clock, JsonMapper.shared());
    }

    @Bean
    HandlerMapping idleMapping(IdleEndpoint endpoint) {
        return new SimpleUrlHandlerMapping(Map.of(IdleEndpoint.PATH, endpoint), BEFORE_STATIC_RESOURCES);
    }
}
