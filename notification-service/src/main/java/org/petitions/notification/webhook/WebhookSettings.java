package org.petitions.notification.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    }

    /**
     * One robot.
     *
     * @param url its address with its key, HTTPS
     * @param secret what requests are signed with (加签); DingTalk's robots need one
     */
    record Robot(@NotNull RobotKind kind, @NotNull URI url, @Nullable String secret) {
        private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

        Robot {
            // Spring hands over what is set; what is missing the validation names.
            if (url != null && !"https".equals(url.getScheme()) && !THIS_MACHINE.contains(url.getHost())) {
                throw new IllegalArgumentException("url of a robot is not https");
            }
            if (kind == RobotKind.DINGTALK && (secret == null || secret.isBlank())) {
                throw new IllegalArgumentException("secret of a DingTalk robot is missing");
            }
        }
    }
}
