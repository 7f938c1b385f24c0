package org.petitions.local.issuer.tokens;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.petitions.local.issuer.people.Account;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask for tokens: the gateway, for people who sign in; and every account for itself, as a program, so that scripts and the sample day act as
 * whom they like. The account {@value #MONITORING} alone gets the scope that opens a service's health and metrics, and no other.
 */
public final class DemoClients implements RegisteredClientRepository {
    /** The gateway's client id. */
    public static final String GATEWAY = "gateway";

    /** The account of whoever looks after the services' health. */
    public static final String MONITORING = "monitoring";

    private static final String PETITIONS = "petitions";

    /** How long somebody stays signed in without being asked again: a working day. */
    private static final Duration REFRESH = Duration.ofHours(10);

    private static final Duration ACCESS_OF_PEOPLE = Duration.ofMinutes(15);
    private static final Duration ACCESS_OF_PROGRAMS = Duration.ofMinutes(30);

    private final RegisteredClient gateway;
    private final String programSecret;

    /**
     * @param address where people use the platform, without a path
     * @param gatewaySecret the gateway's secret
     * @param programSecret the one of all programs
     */
    public DemoClients(URI address, String gatewaySecret, String programSecret) {
        this.gateway = client(GATEWAY, gatewaySecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(address + "/login/oauth2/code/local")
                .postLogoutRedirectUri(address + "/")
                .scope(OidcScopes.OPENID).scope(OidcScopes.PROFILE).scope(PETITIONS)
                .clientSettings(ClientSettings.builder().requireProofKey(true)
                        .requireAuthorizationConsent(false).build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS_OF_PEOPLE)
                        .refreshTokenTimeToLive(REFRESH).reuseRefreshTokens(true).build())
                .build();
        this.programSecret = programSecret;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        if (id.equals(GATEWAY)) {
            return gateway;
        }
        return Account.isWellFormed(id) ? program(id) : null;
    }

    private RegisteredClient program(String account) {
        return client(account, programSecret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(account.equals(MONITORING) ? MONITORING : PETITIONS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS_OF_PROGRAMS).build())
                .build();
    }

    private static RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id).clientId(id).clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients follow from the settings");
    }
}
