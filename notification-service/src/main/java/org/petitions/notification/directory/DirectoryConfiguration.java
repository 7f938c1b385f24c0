package org.petitions.notification.directory;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the directory topic ({@code directory-in-0}). */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    EventBatchConsumer directory(EventConsumerFactory consumers, DirectoryEventHandler reader) {
        return consumers.create(reader);
    }
}
