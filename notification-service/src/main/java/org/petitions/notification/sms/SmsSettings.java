package org.petitions.notification.sms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.petitions.notification.channel.ProviderHttpClient;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway.
 *
 * @param url where messages are posted to, HTTPS
 * @param appId who we are there
 * @param secret what requests and reports are signed with, at least 16 characters
 * @param signName the sender's name before each message (短信签名), as it is registered with the gateway
 */
@Validated
@ConfigurationProperties("petitions.sms")
record SmsSettings(@NotNull URI url, @NotBlank String appId, @NotBlank String secret, @NotBlank String signName) {
    private static final int SHORTEST_SECRET = 16;

    SmsSettings {
        // Spring hands over what is set; what is missing the validation names. It would print what is wrong, so a secret is looked at here.
        if (url != null && !ProviderHttpClient.isProtected(url)) {
            throw new StartupFailure("petitions.sms.url is not https", "Set the gateway's https address.");
        }
        if (secret != null && !secret.isBlank() && secret.length() < SHORTEST_SECRET) {
            throw new StartupFailure("petitions.sms.secret is too short",
                    "Agree on one of at least %d characters with the gateway.".formatted(SHORTEST_SECRET));
        }
    }
}
