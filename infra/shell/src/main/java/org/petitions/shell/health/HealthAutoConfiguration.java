package org.petitions.shell.health;

import java.time.InstantSource;
import org.petitions.shell.events.BrokerTopics;
import org.petitions.shell.events.Consumers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Health of what every service needs. Spring Boot adds the database's; the groups are in shell-defaults.yml. */
@AutoConfiguration(afterName = "org.petitions.shell.events.ConsumersAutoConfiguration")
class HealthAutoConfiguration {

    @Bean
    HealthIndicator kafka(BrokerTopics broker) {
        return new KafkaHealth(broker, InstantSource.system());
    }

    @Bean
    HealthIndicator topics(BrokerTopics broker) {
        return new TopicsHealth(broker);
    }

    /** Apart, because {@link Consumers} needs Cloud Stream, which escalation-service has in another form. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ListenerContainerCustomizer.class, AbstractMessageListenerContainer.class,
            KafkaMessageChannelBinder.class})
    static class OfConsumers {

        @Bean
        HealthIndicator consumersHealthIndicator(Consumers consumers) {
            return new ConsumersHealth(consumers);
        }
    }
}
