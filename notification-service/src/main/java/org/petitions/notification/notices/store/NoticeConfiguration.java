package org.petitions.notification.notices.store;

import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.startup.LocalProfile;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Binds the case topic ({@code cases-in-0}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    /** On one machine nobody has to be told; anywhere else a service that told nobody would look healthy. */
    NoticeConfiguration(NoticeSettings settings, Environment environment) {
        if (settings.trackingUrl() == null && !LocalProfile.isActive(environment)) {
            throw new StartupFailure("Settings are missing: petitions.notices.tracking-url",
                    "Set it to where petitioners track and read their documents; the texts to them name it.");
        }
    }

    @Bean
    EventBatchConsumer cases(EventConsumerFactory consumers, CaseEventHandler handler) {
        return consumers.create(handler);
    }
}
