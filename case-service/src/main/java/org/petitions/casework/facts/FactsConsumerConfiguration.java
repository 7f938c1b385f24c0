package org.petitions.casework.facts;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads sealed facts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class FactsConsumerConfiguration {

    @Bean
    EventBatchConsumer facts(EventConsumerFactory consumers, FactsEventHandler handler) {
        return consumers.create(handler);
    }
}
