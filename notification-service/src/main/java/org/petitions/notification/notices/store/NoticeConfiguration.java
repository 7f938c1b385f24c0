package org.petitions.notification.notices.store;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the case topic ({@code cases-in-0}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    @Bean
    EventBatchConsumer cases(EventConsumerFactory consumers, CaseEventHandler handler) {
        return consumers.create(handler);
    }
}
