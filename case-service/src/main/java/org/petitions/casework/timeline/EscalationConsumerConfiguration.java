package org.petitions.casework.timeline;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads escalations. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class EscalationConsumerConfiguration {

    @Bean
    EventBatchConsumer escalations(EventConsumerFactory consumers, EscalationEventHandler handler) {
        return consumers.create(handler);
    }
}
