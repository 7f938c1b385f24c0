package org.petitions.notification.directory;

import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the directory topic ({@code directory-in-0}). */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    EventBatchConsumer directory(EventConsumers consumers, DirectoryReader reader) {
        return consumers.consumer(reader);
    }
}
