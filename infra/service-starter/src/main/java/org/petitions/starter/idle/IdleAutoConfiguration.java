package org.petitions.starter.idle;

import org.apache.kafka.clients.admin.Admin;
import org.petitions.outbox.monitoring.OutboxStatus;
import org.petitions.starter.binding.Subscriptions;
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
import org.springframework.core.annotation.Order;

/** The quiet page, in the local profile only. */
@AutoConfiguration(afterName = {"org.petitions.starter.binding.ConsumersAutoConfiguration",
        "org.petitions.outbox.OutboxAutoConfiguration"})
@ConditionalOnWebApplication
@Profile(LocalProfile.NAME)
class IdleAutoConfiguration {

    @Bean
    ConsumerGroupLag consumerGroupLag(Admin admin, KafkaProperties kafka) {
        return new ConsumerGroupLag(admin, kafka.buildConsumerProperties());
    }

    /** First: what has been read is in the outbox before it counts as read, so the outbox must be asked after. */
    @Bean
    @Order(0)
    @ConditionalOnBean(Subscriptions.class)
    IdleContributor consumerLag(ConsumerGroupLag progress, Subscriptions subscriptions) {
        return new IdleContributor() {
            @Override
            public String name() {
                return "lag";
            }

            @Override
            public long remaining() {
                return subscriptions.list().stream()
                        .mapToLong(subscription -> progress.recordsBehind(subscription.group(), subscription.topics()))
                        .sum();
            }
        };
    }

    /** The outbox, in a service that has one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OutboxStatus.class)
    static class OutboxIdleConfiguration {

        /** Last: all other work ends in an event that is to be published. */
        @Bean
        @Order(20)
        @ConditionalOnBean(OutboxStatus.class)
        IdleContributor outboxDepth(OutboxStatus outbox) {
            return new IdleContributor() {
                @Override
                public String name() {
                    return "outboxDepth";
                }

                @Override
                public long remaining() {
                    return outbox.idle() ? 0 : Math.max(1, outbox.depth());
                }
            };
        }
    }

    @Bean
    IdleEndpoint idleEndpoint(@Value("${spring.application.name}") String service,
            ObjectProvider<IdleContributor> contributors) {
        return new IdleEndpoint(service, contributors.orderedStream().toList());
    }
}
