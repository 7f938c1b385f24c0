package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.client.RestClient;

/**
 * Has sign-ins written into the audit trail by case-service, under the person's own token. While that is away people sign in all the same, and
 * the log says that one is missing.
 */
final class SignInRecord {
    private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

    private final AccessTokens tokens;
    private final RestClient cases;

    SignInRecord(AccessTokens tokens, ClientHttpRequestFactory services, URI cases) {
        this.tokens = tokens;
        this.cases = RestClient.builder().requestFactory(services).baseUrl(cases).build();
    }

    void add(Authentication person, HttpServletRequest request) {
        if (person instanceof OAuth2AuthenticationToken signedIn) {
            try {
                String token = tokens.of(signedIn, request);
                cases.post().uri("/me/sign-ins").headers(headers -> headers.setBearerAuth(token)).retrieve()
                        .toBodilessEntity();
            } catch (RuntimeException e) {
                // Whatever it is, it keeps nobody out.
                LOG.error("a sign-in is not in the audit trail: {}", e.getClass().getSimpleName());
            }
        }
    }
}
