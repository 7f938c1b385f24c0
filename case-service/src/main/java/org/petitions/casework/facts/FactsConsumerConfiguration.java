package org.petitions.casework.facts;

import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.casework.erasure.TextErasure;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads sealed facts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class FactsConsumerConfiguration {

    /** The cases know nothing of this room, so it is said here that their words go too. */
    @Bean
    ErasureParticipant caseTextErasure(TextErasure words) {
        return words::erase;
    }

    @Bean
    EventBatchConsumer facts(EventConsumerFactory consumers, FactsEventHandler handler) {
        return consumers.create(handler);
    }
}
