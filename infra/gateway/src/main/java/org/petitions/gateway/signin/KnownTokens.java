package org.petitions.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Spares a program's token the check of its signature with every request: here it is checked so that nobody uses up another's limit, and the service
 * checks it anyway. A token whose key was withdrawn is known for so long, here and nowhere else.
 */
final class KnownTokens implements JwtDecoder {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder checked;
    private final InstantSource clock;
    private final Cache<String, Jwt> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** @param checked decodes and checks whatever is not known */
    KnownTokens(JwtDecoder checked, InstantSource clock) {
        this.checked = checked;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt found = known.getIfPresent(token);
        if (found != null && isGood(found)) {
            return found;
        }
        Jwt decoded = checked.decode(token);
        known.put(token, decoded);
        return decoded;
    }

    private boolean isGood(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
