package org.petitions.casework.intake;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads petitions. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class IntakeConsumerConfiguration {

    @Bean
    EventBatchConsumer petitions(EventConsumerFactory consumers, IntakeEventHandler handler) {
        return consumers.create(handler);
    }
}
