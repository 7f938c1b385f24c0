package org.petitions.notification.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.channel.ProviderHttpClient;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The robots. The directory names one for a post; where it is and what signs for it is a credential and stands here alone, so that no
 * event carries it and no entry of the directory can send the platform's messages anywhere else.
 *
 * @param robots by the name that the directory has
 */
@Validated
@ConfigurationProperties("petitions.webhook")
record WebhookSettings(@NotEmpty Map<String, @Valid Robot> robots) {
    WebhookSettings {
        robots = Map.copyOf(robots);
        robots.forEach((name, robot) -> robot.requireSafe("petitions.webhook.robots." + name));
    }

    /**
     * One robot.
     *
     * @param url its address with its key, HTTPS
     * @param secret what requests are signed with (加签); DingTalk's robots need one
     */
    record Robot(@NotNull RobotKind kind, @NotNull URI url, @Nullable String secret) {

        /** Names the setting alone: its value is a credential, and Spring's own report would print it. */
        private void requireSafe(String setting) {
            // Spring hands over what is set; what is missing the validation names.
            if (url != null && !ProviderHttpClient.isProtected(url)) {
                throw new StartupFailure(setting + ".url is not https", "Set the robot's https address.");
            }
            if (kind == RobotKind.DINGTALK && (secret == null || secret.isBlank())) {
                throw new StartupFailure(setting + ".secret is missing", "A DingTalk robot signs with one (加签).");
            }
        }
    }
}
