package org.petitions.notification.sms;

import java.time.InstantSource;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.ConditionalOnChannel;
import org.petitions.notification.channel.ProviderHttpClient;
import org.petitions.starter.signin.OpenPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text messages, where they are configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnChannel(SmsSettings.class)
@EnableConfigurationProperties(SmsSettings.class)
class SmsChannelConfiguration {

    @Bean
    SmsSignature smsSignature(SmsSettings settings) {
        return new SmsSignature(settings.secret(), InstantSource.system());
    }

    @Bean
    ChannelSender smsSender(ProviderHttpClient http, SmsSettings settings, SmsSignature signature) {
        return new SmsSender(http, settings, signature);
    }

    /** The provider has no account: it signs what it reports. */
    @Bean
    OpenPaths reportPath() {
        return OpenPaths.of(SmsReportApi.PATH);
    }
}
