package org.petitions.starter.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * The token of a request: in the header {@code Authorization} and nowhere else, since what stands in an address is logged by everybody it
 * passes. Two of the header are refused, whoever would be taken at the word of which.
 */
final class SentToken implements AuthenticationConverter {
    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (sent.size() > 1) {
            throw new InvalidBearerTokenException("more than one Authorization header");
        }
        String token = header.resolve(request);
        return token == null ? null : new BearerTokenAuthenticationToken(token);
    }
}
