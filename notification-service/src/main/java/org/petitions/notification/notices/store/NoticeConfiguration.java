package org.petitions.notification.notices.store;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the case topic ({@code cases-in-0}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    /** That nobody is told has to be said: a service that told nobody would look healthy. */
    NoticeConfiguration(NoticeSettings settings) {
        if (settings.enabled() && settings.trackingUrl() == null) {
            throw new StartupFailure("Settings are missing: petitions.notices.tracking-url",
                    "Set it to where petitioners track and read their documents, as the texts to them name it;"
                            + " or set petitions.notices.enabled=false to tell nobody.");
        }
    }

    @Bean
    EventBatchConsumer cases(EventConsumerFactory consumers, CaseEventHandler handler) {
        return consumers.create(handler);
    }
}
