package org.petitions.gateway.signin;

import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** What a failure at the provider means. */
final class ProviderAnswer {
    private static final Set<String> REFUSALS = Set.of(OAuth2ErrorCodes.INVALID_GRANT, "client_authorization_required");

    private ProviderAnswer() {}

    /** Whether the person has to sign in anew: the provider ended it, or there is no token at all. Anything else is the provider's trouble. */
    static boolean isRefusal(OAuth2AuthorizationException failure) {
        return REFUSALS.contains(failure.getError().getErrorCode());
    }
}
