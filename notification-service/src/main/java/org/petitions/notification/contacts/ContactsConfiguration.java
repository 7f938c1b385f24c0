package org.petitions.notification.contacts;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the topic of what is sealed ({@code contacts-in-0}). */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {

    @Bean
    EventBatchConsumer contacts(EventConsumerFactory consumers, ContactsEventHandler handler) {
        return consumers.create(handler);
    }
}
