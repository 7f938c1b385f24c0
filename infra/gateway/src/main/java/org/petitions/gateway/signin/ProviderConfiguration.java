package org.petitions.gateway.signin;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the gateway asks the provider of accounts for. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {
    /** The registration's name, as it stands in the address that the provider sends people back to. */
    static final String REGISTRATION = "local";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int KEYS_PATIENCE_MILLIS = 1500;
    private static final int LARGEST_KEYS = 51_200;
    private static final long KEYS_KEPT_MILLIS = 300_000;
    private static final long KEYS_WAIT_MILLIS = 2_000;
    private static final long BETWEEN_KEY_REQUESTS_MILLIS = 5_000;

    @Bean
    Provider provider(GatewaySettings settings) {
        return new Provider(settings.issuer());
    }

    /** Read when somebody first signs in: a gateway starts while the provider is away. */
    @Bean
    ClientRegistrationRepository clientRegistrations(GatewaySettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(described(settings)));
    }

    private static ClientRegistration described(GatewaySettings settings) {
        try {
            return registration(settings);
        } catch (RestClientException | IllegalArgumentException e) {
            throw new ProblemException(new Problem.PartDown(Part.SIGN_IN), e);
        }
    }

    private static ClientRegistration registration(GatewaySettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer().toString()).registrationId(REGISTRATION)
                .clientId(settings.clientId()).clientSecret(line(settings.clientSecretFile()))
                .scope("openid", "profile", "petitions")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                // All that is needed stands in the ID token; asked for at each renewal, it would throw people out who send several requests at once.
                .userInfoUri(null).userNameAttributeName("sub").build();
    }

    private static String line(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the client's secret can't be read", e);
        }
    }

    /** The real clock, whatever the law's says; a test lets tokens grow old by another. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** In the session, so that it outlives this process as the session does. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    AccessTokens accessTokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients,
            InstantSource clock) {
        var renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(tokenEndpoint());
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(new TokenRefresh(renewal, clock));
        return new AccessTokens(manager);
    }

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codeExchange() {
        var exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(tokenEndpoint());
        return exchange;
    }

    /** As Spring Security's own, but with an end to its patience. */
    private static RestClient tokenEndpoint() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder().requestFactory(requests).configureMessageConverters(
                converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build();
    }

    /** Of tokens that programs bring. Their times are compared with the real clock, whatever the law's clock says. */
    @Bean
    JwtDecoder bearerTokens(GatewaySettings settings) throws MalformedURLException {
        JWKSetSource<SecurityContext> published = new URLBasedJWKSetSource<>(settings.jwksUri().toURL(),
                new DefaultResourceRetriever(KEYS_PATIENCE_MILLIS, KEYS_PATIENCE_MILLIS, LARGEST_KEYS));
        Path file = settings.keysFile();
        var keys = JWKSourceBuilder.create(file == null ? published : new ProviderKeys(published, file))
                .cache(KEYS_KEPT_MILLIS, KEYS_WAIT_MILLIS).refreshAheadCache(false).outageTolerantForever()
                .rateLimited(BETWEEN_KEY_REQUESTS_MILLIS).build();
        var decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer().toString()),
                // One without an end would be good for ever, and one without an account is nobody's.
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<String>(settings.accountClaim(),
                        account -> account != null && !account.isBlank()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(settings.audience()))));
        return new KnownTokens(decoder, InstantSource.system());
    }
}
