package org.petitions.notification.alerts.store;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the escalation topic ({@code escalation-in-0}), and the case topic for what cases are known by and corrections ({@code corrections-in-0}). */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    EventBatchConsumer escalation(EventConsumerFactory consumers, EscalationEventHandler reader) {
        return consumers.create(reader);
    }

    @Bean
    EventBatchConsumer corrections(EventConsumerFactory consumers, CorrectionEventHandler reader) {
        return consumers.create(reader);
    }
}
