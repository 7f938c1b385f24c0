package org.petitions.local.issuer.tokens;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Keeps in a database what people were granted, so that they stay signed in when the issuer is started anew. A program's token is not kept: nobody
 * refreshes it, and the sample day asks for thousands. What is over is thrown away at start.
 */
public final class KeptGrants implements OAuth2AuthorizationService {
    private static final String SWEEP = """
            DELETE FROM oauth2_authorization
             WHERE COALESCE(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at) < LOCALTIMESTAMP
            """;

    private final OAuth2AuthorizationService kept;

    /** In a database that has the table. */
    public KeptGrants(JdbcOperations database, RegisteredClientRepository clients) {
        database.update(SWEEP);
        this.kept = new JdbcOAuth2AuthorizationService(database, clients);
    }

    @Override
    public void save(OAuth2Authorization granted) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(granted.getAuthorizationGrantType())) {
            kept.save(granted);
        }
    }

    @Override
    public void remove(OAuth2Authorization granted) {
        kept.remove(granted);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
