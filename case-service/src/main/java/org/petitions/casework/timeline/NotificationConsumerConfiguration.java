package org.petitions.casework.timeline;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what became of alerts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class NotificationConsumerConfiguration {

    @Bean
    EventBatchConsumer notifications(EventConsumerFactory consumers, NotificationEventHandler handler) {
        return consumers.create(handler);
    }
}
