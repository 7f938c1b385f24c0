package org.petitions.casework.facts;

import org.petitions.casework.cases.ErasedWords;
import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads sealed facts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class FactsBinding {

    /** The cases know nothing of this room, so it is said here that their words go too. */
    @Bean
    ErasedWith wordsOfCases(ErasedWords words) {
        return words::erase;
    }

    @Bean
    EventBatchConsumer facts(EventConsumers consumers, FactsEvents handler) {
        return consumers.consumer(handler);
    }
}
