package org.petitions.notification.webhook;

import java.time.InstantSource;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.ConditionalOnChannel;
import org.petitions.notification.channel.ProviderHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Group robots, where they are configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnChannel(WebhookSettings.class)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookChannelConfiguration {

    @Bean
    ChannelSender webhookSender(ProviderHttpClient http, WebhookSettings settings) {
        return new WebhookSender(http, settings, InstantSource.system());
    }
}
