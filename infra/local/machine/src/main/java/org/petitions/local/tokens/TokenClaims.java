package org.petitions.local.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The claims of an access token. Times are seconds since 1970, of the real clock. */
public final class TokenClaims {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Map<String, Object> values;

    private TokenClaims(Map<String, Object> values) {
        this.values = values;
    }

    /** What a good token of a person says: who it is, and nothing of offices, roles or posts. */
    static TokenClaims of(String issuer, String account) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", account);
        claims.put("aud", "petitions");
        claims.put("azp", "gateway");
        claims.put("iat", now);
        claims.put("nbf", now);
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("scope", "petitions");
        claims.put("account", account);
        claims.put("name", "演示 " + account);
        return new TokenClaims(claims);
    }

    /** The same, with this claim as given. */
    public TokenClaims with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(claim, value);
        return new TokenClaims(changed);
    }

    /** The same without this claim. */
    public TokenClaims without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(claim);
        return new TokenClaims(changed);
    }

    /** The same, with a time claim moved. */
    TokenClaims moved(String claim, Duration by) {
        return with(claim, ((Long) Objects.requireNonNull(values.get(claim))) + by.toSeconds());
    }

    Map<String, Object> values() {
        return values;
    }
}
