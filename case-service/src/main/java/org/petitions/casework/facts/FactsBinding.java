package org.petitions.casework.facts;

import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads sealed facts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class FactsBinding {

    @Bean
    EventBatchConsumer facts(EventConsumers consumers, FactsEvents handler) {
        return consumers.consumer(handler);
    }
}
