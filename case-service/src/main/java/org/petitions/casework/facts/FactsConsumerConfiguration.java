package org.petitions.casework.facts;

import org.petitions.events.FactsSealed;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads sealed facts. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class FactsConsumerConfiguration {

    @Bean
    EventBatchConsumer facts(EventConsumerFactory consumers, FactsEventHandler handler) {
        return consumers.create(handler);
    }

    /** What a change of keys seals anew. */
    @Bean
    SealedCollection sealedFacts(SealingKeysets seals) {
        return SealedCollection.of(StoredFacts.COLLECTION, seals.named(FactsSealed.CASE_SERVICE), "box");
    }
}
