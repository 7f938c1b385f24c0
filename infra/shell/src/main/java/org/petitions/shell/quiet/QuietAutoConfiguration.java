package org.petitions.shell.quiet;

import org.apache.kafka.clients.admin.Admin;
import org.petitions.outbox.relay.OutboxStatus;
import org.petitions.shell.events.Subscriptions;
import org.petitions.shell.start.Profiles;
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
@AutoConfiguration(afterName = {"org.petitions.shell.events.ConsumersAutoConfiguration",
        "org.petitions.outbox.OutboxAutoConfiguration"})
@ConditionalOnWebApplication
@Profile(Profiles.LOCAL)
class QuietAutoConfiguration {

    @Bean
    GroupProgress groupProgress(Admin admin, KafkaProperties kafka) {
        return new GroupProgress(admin, kafka.buildConsumerProperties());
    }

    /** First: what has been read is in the outbox before it counts as read, so the outbox must be asked after. */
    @Bean
    @Order(0)
    @ConditionalOnBean(Subscriptions.class)
    QuietContributor consumerLag(GroupProgress progress, Subscriptions subscriptions) {
        return new QuietContributor() {
            @Override
            public String name() {
                return "lag";
            }

            @Override
            public long left() {
                return subscriptions.list().stream()
                        .mapToLong(subscription -> progress.left(subscription.group(), subscription.topics())).sum();
            }
        };
    }

    /** The outbox, in a service that has one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(OutboxStatus.class)
    static class OutboxDepth {

        /** Last: all other work ends in an event that is to be published. */
        @Bean
        @Order(20)
        @ConditionalOnBean(OutboxStatus.class)
        QuietContributor outboxDepth(OutboxStatus outbox) {
            return new QuietContributor() {
                @Override
                public String name() {
                    return "outboxDepth";
                }

                @Override
                public long left() {
                    return outbox.quiet() ? 0 : Math.max(1, outbox.depth());
                }
            };
        }
    }

    @Bean
    QuietPage quietPage(@Value("${spring.application.name}") String service,
            ObjectProvider<QuietContributor> contributors) {
        return new QuietPage(service, contributors.orderedStream().toList());
    }
}
