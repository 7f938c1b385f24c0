package org.petitions.casework.merging;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads this service's own cases. The topic's name is in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class CaseConsumerConfiguration {

    @Bean
    EventBatchConsumer cases(EventConsumerFactory consumers, MergedCasesHandler handler) {
        return consumers.create(handler);
    }
}
