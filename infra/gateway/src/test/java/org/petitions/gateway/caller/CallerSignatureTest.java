package org.petitions.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallerSignatureTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);

    /** The services' side holds the same three values. */
    @Test
    void gateway_and_services_agree_on_the_form() {
        assertThat(new CallerSignature(KEY).sign("192.0.2.7", AT, "POST", "/tracking/pass"))
                .isEqualTo("192.0.2.7;1800000000;lwTGRhvLE4uHk4bcppMZ7hWD_DBURcljQYIqJlFvXsk");
        assertThat(new CallerSignature(KEY).sign("2001:db8:0:0:0:0:0:7", AT, "GET", "/petitions/4312222026000001"))
                .isEqualTo("2001:db8:0:0:0:0:0:7;1800000000;fxGD3R4aaUQDfVf-u6Qnw8ap901NuK8blSfvCOpF7Q8");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new CallerSignature(new byte[31])).hasMessageContaining("31");
    }
}
