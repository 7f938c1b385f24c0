package org.petitions.casework.cases;

import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads petitions. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class PetitionsBinding {

    @Bean
    EventBatchConsumer petitions(EventConsumers consumers, PetitionEvents handler) {
        return consumers.consumer(handler);
    }
}
