package org.petitions.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.petitions.gateway.GatewaySettings;
import org.petitions.gateway.GatewaySettings.Limit;
import org.petitions.gateway.errors.Pages;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemWriter;
import org.petitions.gateway.limits.CallLimit;
import org.petitions.gateway.limits.CallLimitFilter;
import org.petitions.gateway.limits.CallLimitFilter.Caller;
import org.petitions.gateway.limits.CallerAddress;
import org.petitions.gateway.limits.SpentLimitFilter;
import org.petitions.gateway.limits.WholeBodyFilter;
import org.petitions.pages.layout.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.ClientHttpRequestFactory;
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
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
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

    /** The gateway's own pages, which are made for a person with a session. */
    private static final String[] FOR_PEOPLE = {"/", "/session/**", "/operations/"};

    /** Lasts for a minute and is asked for anew by each open page: it has places of its own, or a few tabs would take those of a person's work. */
    private static final String STREAM = "/inbox/events";
    private static final Limit STREAMS = new Limit(60, Duration.ofMinutes(1), 4);

    /** Where a code is compared, a place is asked for or a petition is sent in: fewer of those are one person's. */
    private static final List<String> COSTLY = List.of("/tracking", "/online-petitions", "/petition.html",
            "/receptions/");

    private static final Duration TO_SEND_A_BODY = Duration.ofSeconds(10);

    private final GatewaySettings settings;
    private final ProblemWriter problems;
    private final CallLimit strangers;
    private final CallLimit streams = new CallLimit(STREAMS);

    DoorConfiguration(GatewaySettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
        this.strangers = new CallLimit(settings.limits().signIn());
    }

    @Bean
    @Order(1)
    SecurityFilterChain monitoring(HttpSecurity http) {
        return bearing(http.securityMatcher(SessionlessRequests.MONITORING))
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                        .anyRequest().hasAuthority("SCOPE_monitoring"))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain openDoors(HttpSecurity http) {
        var tracking = new CallLimit(settings.limits().tracking());
        var open = new CallLimit(settings.limits().open());
        var limit = new CallLimitFilter(request -> new Caller(
                COSTLY.stream().anyMatch(request.getRequestURI()::startsWith) ? tracking : open,
                CallerAddress.of(request)));
        return sessionless(http.securityMatcher(SessionlessRequests.OPEN))
                .addFilterAfter(limit, SecurityContextHolderFilter.class)
                .addFilterBefore(new WholeBodyFilter(TO_SEND_A_BODY, InstantSource.system()),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(HttpSecurity http) {
        var program = new CallLimit(settings.limits().program());
        return bearing(http.securityMatcher(SessionlessRequests::hasBearerToken))
                .addFilterAfter(new CallLimitFilter(
                        request -> new Caller(isStream(request) ? streams : program, accountOfToken())),
                        BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers(FOR_PEOPLE).denyAll()
                        .anyRequest().authenticated())
                .build();
    }

    /** Tokens are the provider's; an address that sends many bad ones is not listened to for a while. */
    private HttpSecurity bearing(HttpSecurity http) {
        return sessionless(http)
                .addFilterBefore(new SpentLimitFilter(strangers), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(this::badToken)
                        .accessDeniedHandler((request, response, _) -> problems.write(new Problem.Refused(),
                                request, response)));
    }

    private void badToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (SessionlessRequests.hasBearerToken(request)) {
            // Whether there was one left is for the next one.
            var _ = strangers.take(CallerAddress.of(request));
        }
        signInRequired(request, response);
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, ClientRegistrationRepository registrations, Provider provider,
            RestClientAuthorizationCodeTokenResponseClient codeExchange, AccessTokens tokens,
            ClientHttpRequestFactory services) {
        var person = new CallLimit(settings.limits().person());
        var saved = new SavedPage();
        var signInPage = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        signInPage.setFavorRelativeUris(true);
        var answers = new SignInAnswers(problems, saved,
                new SignInRecord(tokens, services, settings.services().cases()));
        return headers(http)
                .addFilterBefore(new CallLimitFilter(request -> Person.signedIn()
                        .map(each -> new Caller(isStream(request) ? streams : person, each.getName()))
                        .orElseGet(() -> new Caller(strangers, CallerAddress.of(request)))), CsrfFilter.class)
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
                                signInRequired(request, response);
                            }
                        }))
                .logout(logout -> logout.logoutSuccessHandler(signedOut(provider, registrations))).build();
    }

    private void signInRequired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(new Problem.SignInRequired(), request, response);
    }

    /** On to the provider, to sign out there too; where it is away, a page that says so. The session here has ended by now. */
    private LogoutSuccessHandler signedOut(Provider provider, ClientRegistrationRepository registrations) {
        var atProvider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atProvider.setPostLogoutRedirectUri("{baseUrl}/");
        return (request, response, person) -> {
            if (person == null || provider.isThere()) {
                atProvider.onLogoutSuccess(request, response, person);
            } else {
                problems.write(new Problem.SignedOutHere(), request, response);
            }
        };
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
        String policy = PageHeaders.policy(settings.issuer());
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }

    private static boolean isStream(HttpServletRequest request) {
        return request.getRequestURI().equals(STREAM);
    }

    private String accountOfToken() {
        var found = SecurityContextHolder.getContext().getAuthentication();
        if (!(found instanceof JwtAuthenticationToken token)) {
            return "";
        }
        String account = token.getToken().getClaimAsString(settings.accountClaim());
        return account == null ? token.getName() : account;
    }
}
