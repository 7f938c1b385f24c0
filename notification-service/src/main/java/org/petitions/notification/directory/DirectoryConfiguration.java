package org.petitions.notification.directory;

import java.time.Clock;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.AccountPosts;
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

    @Bean
    AccountPosts accountPosts(PostRepository directory, Clock clock) {
        return account -> directory.actedForBy(account, LegalCalendar.dayOf(clock.instant()));
    }
}
