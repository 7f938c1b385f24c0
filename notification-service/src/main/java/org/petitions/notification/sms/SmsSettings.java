package org.petitions.notification.sms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway.
 *
 * @param url where messages are posted to
 * @param appId who we are there
 * @param secret what requests and reports are signed with, at least 16 characters
 * @param signName the sender's name before each message (短信签名), as it is registered with the gateway
 */
@Validated
@ConfigurationProperties("petitions.sms")
record SmsSettings(@NotNull URI url, @NotBlank String appId, @NotBlank @Size(min = 16) String secret,
        @NotBlank String signName) {}
