package org.petitions.local.issuer.tokens;

import java.util.ArrayList;
import java.util.List;
import org.petitions.local.issuer.people.DemoPeople;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What tokens say beyond the standard: the account and, of people, a name. No role, unit or post, which the directory knows and which end there at
 * once. An access token is for the services ({@code aud}), says for whom it was asked ({@code azp}), and has its scopes as one text (RFC 9068).
 */
public final class AccessTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String AUDIENCE = "petitions";

    private final DemoPeople people;

    /** With what people are called. */
    public AccessTokenClaims(DemoPeople people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType());
        if (!access && !OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            return;
        }
        String account = token.getPrincipal().getName();
        var claims = token.getClaims();
        claims.claim("account", account);
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            claims.claim("name", people.nameOf(account));
        }
        if (access) {
            // A list that can be changed: one that cannot is refused when what was granted is read again, and every refresh fails.
            claims.audience(new ArrayList<>(List.of(AUDIENCE)));
            claims.claim("azp", token.getRegisteredClient().getClientId());
            claims.claim("scope", String.join(" ", token.getAuthorizedScopes()));
        }
    }
}
