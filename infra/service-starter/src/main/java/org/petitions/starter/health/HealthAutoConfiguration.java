package org.petitions.starter.health;

import java.time.InstantSource;
import org.petitions.starter.binding.ConsumerMonitor;
import org.petitions.starter.events.BrokerCheck;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Health of what every service needs. Spring Boot adds the database's; the groups are in service-starter-defaults.yml. */
@AutoConfiguration(afterName = "org.petitions.starter.binding.ConsumersAutoConfiguration")
class HealthAutoConfiguration {

    @Bean
    HealthIndicator kafka(BrokerCheck broker) {
        return new KafkaHealthIndicator(broker, InstantSource.system());
    }

    @Bean
    HealthIndicator topics(BrokerCheck broker) {
        return new TopicsHealthIndicator(broker);
    }

    /** Apart, because {@link ConsumerMonitor} needs Cloud Stream, which escalation-service has in another form. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ListenerContainerCustomizer.class, AbstractMessageListenerContainer.class,
            KafkaMessageChannelBinder.class})
    static class ConsumersHealthConfiguration {

        @Bean
        HealthIndicator consumersHealthIndicator(ConsumerMonitor consumers) {
            return new ConsumersHealthIndicator(consumers);
        }

        @Bean
        HealthIndicator reading(ConsumerMonitor consumers) {
            return new ReadingHealthIndicator(consumers);
        }
    }
}
