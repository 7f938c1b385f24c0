package org.petitions.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alerts are mailed. Address, sender and link have no defaults: a service that guessed them would look healthy and reach nobody.
 * Whatever else the provider asks for (user, password, TLS) is Spring's {@code spring.mail.*}.
 *
 * @param host the SMTP server
 * @param port its port
 * @param from the sender's address
 * @param baseUrl where leaders reach this service's inbox
 * @param atOnce how many mails may be on their way to the provider at the same time
 * @param queue how many waiting mails are kept in memory; more wait in the database
 * @param lease how long a claimed mail is this instance's; longer than all tries at one mail together, which is checked at start
 * @param sweepEvery how often the database is asked for waiting mails that nobody told of
 * @param directoryPatience how long an alert may wait for its post to appear in the directory
 * @param firstPause pause after a first failed try; it doubles with each
 * @param longestPause at most this
 */
@Validated
@ConfigurationProperties("petitions.mail")
record MailSettings(@NotBlank String host, @Min(1) @Max(65535) int port, @NotBlank @Email String from,
        @NotNull URI baseUrl, @DefaultValue("8") @Min(1) int atOnce, @DefaultValue("10000") @Min(1) int queue,
        @DefaultValue("60s") Duration lease, @DefaultValue("60s") Duration sweepEvery,
        @DefaultValue("30s") Duration directoryPatience, @DefaultValue("1s") Duration firstPause,
        @DefaultValue("5m") Duration longestPause) {

    /** The inbox's address without a slash at the end. */
    String inboxBase() {
        String text = baseUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
