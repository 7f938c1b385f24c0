package org.petitions.casework.timeline;

import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads escalations. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class EscalationsBinding {

    @Bean
    EventBatchConsumer escalations(EventConsumers consumers, EscalationNotes handler) {
        return consumers.consumer(handler);
    }
}
