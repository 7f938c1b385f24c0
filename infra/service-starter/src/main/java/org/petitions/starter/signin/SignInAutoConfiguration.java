package org.petitions.starter.signin;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.ActorSource;
import org.petitions.starter.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Lets in whoever bears a token of the issuer, in every profile, and trusts no place on the network. */
@AutoConfiguration(beforeName = {
        "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"}, afterName = {
                "org.petitions.starter.web.WebAutoConfiguration",
                "org.petitions.starter.directory.DirectoryAutoConfiguration"})
@ConditionalOnWebApplication
@EnableConfigurationProperties(SignInSettings.class)
class SignInAutoConfiguration {
    private static final String PETITIONS = "SCOPE_petitions";
    private static final String MONITORING = "SCOPE_monitoring";
    /** Sheets and scripts of the pages. */
    private static final String ASSETS = "/assets/**";

    @Bean
    JwtDecoder tokens(SignInSettings settings) {
        return TokenDecoders.of(settings);
    }

    @Bean
    SignInAnswers signInAnswers(ProblemWriter problems) {
        return new SignInAnswers(problems);
    }

    /** What is asked of whom each request shows already; a span for each filter would cost more than the filters. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** No token is looked for here: the petitioner's pass is sent the same way. */
    @Bean
    @Order(1)
    SecurityFilterChain openAddresses(HttpSecurity http, ObjectProvider<OpenPaths> open) {
        String[] patterns = Stream.concat(Stream.of(ASSETS), open.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
        return plain(http.securityMatcher(patterns))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signedIn(HttpSecurity http, JwtDecoder tokens, SignInSettings settings,
            SignInAnswers answers) {
        var bearer = new BearerTokenAuthenticationFilter(new ProviderManager(provider(tokens, settings)),
                new SentToken());
        bearer.setAuthenticationEntryPoint(answers);
        bearer.setAuthenticationFailureHandler(answers);
        return plain(http).addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(SignInAutoConfiguration::byScope).build();
    }

    @Bean
    @ConditionalOnBean(AccountOffices.class)
    ActorSource tokenActorSource(AccountOffices organisation) {
        return new TokenActorSource(organisation);
    }

    /** Who is signed in is called by the account. */
    private static JwtAuthenticationProvider provider(JwtDecoder tokens, SignInSettings settings) {
        var converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(settings.accountClaim());
        var provider = new JwtAuthenticationProvider(tokens);
        provider.setJwtAuthenticationConverter(converter);
        return provider;
    }

    /** A token for looking after the platform opens no petition, and one for petitions shows nothing of the platform. */
    private static void byScope(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll()
                .requestMatchers("/actuator/**", "/local/**").hasAuthority(MONITORING)
                .anyRequest().hasAuthority(PETITIONS);
    }

    /** Each request stands for itself: no session and no cookie, so nothing that another site's page could ride on. */
    private static HttpSecurity plain(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()));
    }
}
