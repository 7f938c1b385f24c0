package org.petitions.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The access token with which a person's request goes on to a service. */
public final class AccessTokens {
    private final OAuth2AuthorizedClientManager clients;

    AccessTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /**
     * A token that is good now.
     *
     * @throws InsufficientAuthenticationException when the provider has ended the sign-in; the session is ended too
     * @throws ProblemException when there is no good one and the provider is away
     */
    public String of(OAuth2AuthenticationToken person, HttpServletRequest request) {
        try {
            OAuth2AuthorizedClient client = clients.authorize(OAuth2AuthorizeRequest
                    .withClientRegistrationId(person.getAuthorizedClientRegistrationId()).principal(person)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response()).build());
            if (client == null) {
                throw ended(request);
            }
            return client.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException e) {
            if (ProviderAnswer.isRefusal(e)) {
                throw ended(request);
            }
            throw new ProblemException(new Problem.PartDown(Part.SIGN_IN), e);
        }
    }

    private static Object response() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Objects.requireNonNull(attributes.getResponse(), "asked outside of a request");
    }

    /** Without a cause: Spring Security would take the provider's exception for an order to ask the provider at an address of its own. */
    private static InsufficientAuthenticationException ended(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new InsufficientAuthenticationException("the provider has ended this sign-in");
    }
}
