package org.petitions.notification.alerts;

import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the escalation topic ({@code escalation-in-0}). */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    EventBatchConsumer escalation(EventConsumers consumers, EscalationReader reader) {
        return consumers.consumer(reader);
    }
}
