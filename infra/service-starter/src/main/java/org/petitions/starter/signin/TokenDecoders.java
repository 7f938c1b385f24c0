package org.petitions.starter.signin;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks that a token is the issuer's, made for this platform, and good now. Its times are those of the issuer's clock, so they are held
 * against the machine's, and not against the one that the law is reckoned by.
 */
final class TokenDecoders {
    /** What sign-in may call an account: it stands in events and logs, so it is a code. */
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Two machines' clocks are not one. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int ANSWER_WITHIN_MS = 1_500;
    private static final int LARGEST_KEY_SET = 50 * 1024;
    private static final long KEYS_GOOD_FOR_MS = 300_000;
    private static final long WAIT_FOR_KEYS_MS = 2_000;
    /** A token that names a key nobody knows makes the issuer be asked, so anybody could make it be asked all the time. */
    private static final long ASK_AT_MOST_EVERY_MS = 5_000;

    private TokenDecoders() {}

    /** Takes the issuer's. It knows the keys it has seen for as long as the issuer cannot be asked. */
    static JwtDecoder of(SignInSettings settings) {
        var retriever = new DefaultResourceRetriever(ANSWER_WITHIN_MS, ANSWER_WITHIN_MS, LARGEST_KEY_SET);
        JWKSetSource<SecurityContext> issuer = new URLBasedJWKSetSource<>(url(settings.safeKeysAddress()), retriever);
        // Inside of what keeps them, so that keys that are known stand while the issuer may not be asked again so soon.
        var seldom = new RateLimitedJWKSetSource<>(issuer, ASK_AT_MOST_EVERY_MS, null);
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(new KeptKeys(seldom, settings.keysFile()))
                .cache(KEYS_GOOD_FOR_MS, WAIT_FOR_KEYS_MS).refreshAheadCache(false).rateLimited(false).build();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new MissingKeys(keys))
                .jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(rules(settings, InstantSource.system()));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> rules(SignInSettings settings, InstantSource now) {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(List.of(type, times, new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Instant>(JwtClaimNames.IAT,
                        issued -> issued == null || !issued.isAfter(now.instant().plus(SKEW))),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<Object>(settings.accountClaim(),
                        account -> account instanceof String name && ACCOUNT.matcher(name).matches())));
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new StartupFailure("petitions.sign-in.jwks-uri is no address", "Give https://...", e);
        }
    }
}
