package org.petitions.notification.mail;

import java.time.Clock;
import org.petitions.notification.channel.ChannelSender;
import org.petitions.notification.channel.ConditionalOnChannel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail, where it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnChannel(MailSettings.class)
@EnableConfigurationProperties(MailSettings.class)
class MailChannelConfiguration {

    @Bean
    ChannelSender smtpSender(JavaMailSender smtp, MailSettings settings, Clock clock) {
        return new SmtpSender(smtp, settings, clock);
    }
}
