package org.petitions.starter.signin;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word a service takes for who somebody is.
 *
 * @param issuer the issuer as its tokens name it ({@code iss}), to the letter; a service without one does not start
 * @param jwksUri where the issuer's public keys are
 * @param audience what a token must be made for ({@code aud}), among others or alone
 * @param accountClaim the claim with the account, by which the organisation knows the person
 * @param keysFile where the keys that were seen last are kept, so that a service that is started while the issuer is down knows them; null
 *     keeps them in memory alone
 */
@ConfigurationProperties("petitions.sign-in")
record SignInSettings(@DefaultValue("") String issuer, @Nullable URI jwksUri,
        @DefaultValue("petitions") String audience, @DefaultValue("account") String accountClaim,
        @Nullable Path keysFile) {
    private static final String KEYS_ADDRESS = "petitions.sign-in.jwks-uri";

    /**
     * Where the keys are. Who can change them on their way can sign in as anybody, so they come over TLS, or from this machine.
     *
     * @throws StartupFailure when it is missing or not safe
     */
    URI safeKeysAddress() {
        if (jwksUri == null || jwksUri.getHost() == null || !"https".equals(jwksUri.getScheme()) && !isHere(jwksUri)) {
            throw new StartupFailure(KEYS_ADDRESS + " is no address of keys that can be trusted",
                    "Give the issuer's key set: https://..., or http://127.0.0.1:... for an issuer on this machine.");
        }
        return jwksUri;
    }

    private static boolean isHere(URI address) {
        try {
            return "http".equals(address.getScheme()) && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
