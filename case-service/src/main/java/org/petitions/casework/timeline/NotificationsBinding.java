package org.petitions.casework.timeline;

import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what became of alerts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class NotificationsBinding {

    @Bean
    EventBatchConsumer notifications(EventConsumers consumers, AlertReceipts handler) {
        return consumers.consumer(handler);
    }
}
