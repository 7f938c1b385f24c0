package org.petitions.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where mail goes. Address, sender and link have no defaults: a service that guessed them would look healthy and reach nobody.
 * Whatever else the provider asks for (user, password, TLS) is Spring's {@code spring.mail.*}.
 *
 * @param host the SMTP server
 * @param port its port
 * @param from the sender's address
 * @param baseUrl where leaders reach this service's inbox
 */
@Validated
@ConfigurationProperties("petitions.mail")
record MailSettings(@NotBlank String host, @Min(1) @Max(65535) int port, @NotBlank @Email String from,
        @NotNull URI baseUrl) {

    /** The inbox's address without a slash at the end. */
    String inboxBase() {
        String text = baseUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
