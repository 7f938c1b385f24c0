package org.petitions.notification.contacts;

import org.petitions.events.FactsSealed;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the topic of what is sealed ({@code contacts-in-0}). */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

    @Bean
    EventBatchConsumer contacts(EventConsumerFactory consumers, ContactsEventHandler handler) {
        return consumers.create(handler);
    }

    /** What a change of keys seals anew. */
    @Bean
    SealedCollection sealedContacts(SealingKeysets seals) {
        return SealedCollection.of(StoredContact.COLLECTION, seals.named(FactsSealed.NOTIFICATION_SERVICE), "box");
    }
}
