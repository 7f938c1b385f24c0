package org.petitions.shell.quiet;

import org.apache.kafka.clients.admin.Admin;
import org.petitions.shell.events.Subscriptions;
import org.petitions.shell.start.Profiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** The quiet page, in the local profile only. */
@AutoConfiguration(afterName = "org.petitions.shell.events.ConsumersAutoConfiguration")
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

    @Bean
    QuietPage quietPage(@Value("${spring.application.name}") String service,
            ObjectProvider<QuietContributor> contributors) {
        return new QuietPage(service, contributors.orderedStream().toList());
    }
}
