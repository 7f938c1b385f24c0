package org.petitions.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {
    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void a_token_is_checked_once_and_again_after_its_end() {
        var checks = new AtomicInteger();
        var now = new AtomicReference<>(END.minusSeconds(1));
        var tokens = new KnownTokens(token -> {
            checks.incrementAndGet();
            return Jwt.withTokenValue(token).header("alg", "RS256").subject("s").expiresAt(END).build();
        }, now::get);
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(checks).hasValue(1);
        assertThat(tokens.decode("b").getTokenValue()).as("another one").isEqualTo("b");
        assertThat(checks).hasValue(2);
        now.set(END);
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(checks).hasValue(3);
    }
}
