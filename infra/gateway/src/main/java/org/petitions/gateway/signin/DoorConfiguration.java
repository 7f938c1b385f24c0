package org.petitions.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.errors.Pages;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemWriter;
import org.petitions.gateway.limits.CallRates;
import org.petitions.gateway.limits.CallerAddress;
import org.petitions.gateway.limits.RateLimitFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Four ways in, the first that fits: what looks after the gateway itself; the petitioners' doors and others that need no account; programs with a
 * bearer token; and people with a session, who are sent to the provider when they have none.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    private static final String SIGN_IN = "/oauth2/authorization/" + ProviderConfiguration.REGISTRATION;

    /** A pass of a petitioner is a bearer token too, and none of the provider's: nobody here looks at it. */
    private static final String[] OPEN = {"/tracking/**", "/petitioner/**", "/callbacks/**", "/evidence/key",
            "/page.css", "/door.css"};

    private final GatewaySettings settings;
    private final ProblemWriter problems;

    DoorConfiguration(GatewaySettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain monitoring(HttpSecurity http) {
        return sessionless(http.securityMatcher("/actuator/**"))
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                        .anyRequest().hasAuthority("SCOPE_monitoring"))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(this::signInRequired))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain openDoors(HttpSecurity http) {
        var tracking = new CallRates(settings.limits().tracking());
        var open = new CallRates(settings.limits().open());
        return sessionless(http.securityMatcher(OPEN))
                .addFilterAfter(new RateLimitFilter(request -> (request.getRequestURI().startsWith("/tracking")
                        ? tracking
                        : open).take(addressOf(request))), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(HttpSecurity http) {
        var rates = new CallRates(settings.limits().program());
        return sessionless(http.securityMatcher(DoorConfiguration::hasBearerToken))
                .addFilterAfter(new RateLimitFilter(_ -> rates.take(accountOfToken())),
                        BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(this::signInRequired))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, ClientRegistrationRepository registrations, Provider provider,
            RestClientAuthorizationCodeTokenResponseClient codeExchange) {
        var person = new CallRates(settings.limits().person());
        var nobody = new CallRates(settings.limits().signIn());
        var saved = new SavedPage();
        var signInPage = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        signInPage.setFavorRelativeUris(true);
        var answers = new SignInAnswers(problems, saved);
        return headers(http)
                .addFilterBefore(new RateLimitFilter(request -> Person.signedIn()
                        .map(each -> person.take(each.getName()))
                        .orElseGet(() -> nobody.take(addressOf(request)))), CsrfFilter.class)
                .addFilterBefore(new ProviderCheckFilter(provider, SIGN_IN),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .anyRequest().authenticated())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codeExchange))
                        .successHandler(answers).failureHandler(answers))
                .requestCache(cache -> cache.requestCache(saved))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(answers)
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (Pages.visited(request)) {
                                signInPage.commence(request, response, failure);
                            } else {
                                signInRequired(request, response, failure);
                            }
                        }))
                .logout(logout -> logout.logoutSuccessHandler(signOutAtProvider(registrations))).build();
    }

    private void signInRequired(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        problems.write(new Problem.SignInRequired(), request, response);
    }

    private static OidcClientInitiatedLogoutSuccessHandler signOutAtProvider(
            ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    /** Each request stands for itself: no session, so nothing that another site's page could ride on, and no CSRF. */
    private HttpSecurity sessionless(HttpSecurity http) {
        return headers(http)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /** Added where a service has set none of its own. */
    private HttpSecurity headers(HttpSecurity http) {
        URI issuer = settings.issuer();
        String policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' %s://%s; "
                .formatted(issuer.getScheme(), issuer.getAuthority()) + "base-uri 'none'; frame-ancestors 'none'";
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }

    private String accountOfToken() {
        var found = SecurityContextHolder.getContext().getAuthentication();
        if (!(found instanceof JwtAuthenticationToken token)) {
            return "";
        }
        String account = token.getToken().getClaimAsString(settings.accountClaim());
        return account == null ? token.getName() : account;
    }

    private static String addressOf(HttpServletRequest request) {
        return CallerAddress.counted(request.getRemoteAddr());
    }
}
