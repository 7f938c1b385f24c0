package org.petitions.gateway.signin;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Renews people's access tokens half a life before they end, so that those who are signed in go on while the provider is away. Of several requests
 * with the same refresh token one asks, and all have its answer: a provider that takes each refresh token once would refuse the others.
 */
final class TokenRefresh implements OAuth2AuthorizedClientProvider {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRefresh.class);

    /** For requests that read the session before the renewed token was written into it. */
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens;
    private final InstantSource clock;
    private final AsyncCache<String, OAuth2AuthorizedClient> renewed = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(KEPT).executor(Executors.newVirtualThreadPerTaskExecutor()).buildAsync();
    private volatile Instant notBefore = Instant.MIN;

    TokenRefresh(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The renewed token.
     *
     * @return null while the one that is there does, be it because the provider is away
     * @throws OAuth2AuthorizationException when there is none that does
     */
    @Override
    public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizationContext context) {
        OAuth2AuthorizedClient client = context.getAuthorizedClient();
        if (client == null || client.getRefreshToken() == null || !isOld(client.getAccessToken(), clock.instant())) {
            return null;
        }
        boolean still = isGood(client.getAccessToken());
        if (still && clock.instant().isBefore(notBefore)) {
            return null;
        }
        try {
            return renew(client, client.getRefreshToken());
        } catch (OAuth2AuthorizationException e) {
            if (ProviderAnswer.isRefusal(e) || !still) {
                throw e;
            }
            LOG.warn("tokens can't be renewed now, those that are still good are used: {}",
                    e.getError().getErrorCode());
            notBefore = clock.instant().plus(PAUSE_AFTER_FAILURE);
            return null;
        }
    }

    private OAuth2AuthorizedClient renew(OAuth2AuthorizedClient client, OAuth2RefreshToken refreshToken) {
        String key = refreshToken.getTokenValue();
        OAuth2AuthorizedClient known = renewed.synchronous().getIfPresent(key);
        if (known != null && !isGood(known.getAccessToken())) {
            OAuth2RefreshToken next = known.getRefreshToken();
            if (next != null && !next.getTokenValue().equals(key)) {
                // This one was taken already; the session was read before it was replaced.
                return renew(known, next);
            }
            renewed.synchronous().invalidate(key);
        }
        try {
            return renewed.get(key, _ -> ask(client, refreshToken)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private OAuth2AuthorizedClient ask(OAuth2AuthorizedClient client, OAuth2RefreshToken refreshToken) {
        var answer = tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(client.getClientRegistration(),
                client.getAccessToken(), refreshToken));
        return new OAuth2AuthorizedClient(client.getClientRegistration(), client.getPrincipalName(),
                answer.getAccessToken(), Objects.requireNonNullElse(answer.getRefreshToken(), refreshToken));
    }

    private boolean isGood(OAuth2AccessToken token) {
        Instant end = token.getExpiresAt();
        return end == null || clock.instant().isBefore(end);
    }

    /** Whether half its life is over. */
    static boolean isOld(OAuth2AccessToken token, Instant now) {
        Instant begin = token.getIssuedAt();
        Instant end = token.getExpiresAt();
        return begin != null && end != null && now.isAfter(begin.plus(Duration.between(begin, end).dividedBy(2)));
    }
}
