package org.petitions.local.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.petitions.local.issuer.people.DemoPeople;
import org.petitions.local.issuer.tokens.AccessTokenClaims;
import org.petitions.local.issuer.tokens.DemoClients;
import org.petitions.local.issuer.tokens.KeptGrants;
import org.petitions.local.issuer.tokens.OwnerOnlyFile;
import org.petitions.local.issuer.tokens.SecretComparison;
import org.petitions.local.issuer.tokens.SigningKeys;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    static ThisMachineOnly thisMachineOnly(Environment environment) {
        return new ThisMachineOnly(environment);
    }

    /** Before the web server makes it, for its sessions, and lets everybody read. */
    @Bean
    static BeanFactoryPostProcessor dataFolder(Environment environment) {
        return _ -> {
            try {
                OwnerOnlyFile.folder(Path.of(environment.getRequiredProperty("issuer.data")));
            } catch (IOException e) {
                throw new UncheckedIOException("issuer.data cannot be made", e);
            }
        };
    }

    @Bean
    FilterRegistrationBean<FailureLog> failureLog() {
        var registration = new FilterRegistrationBean<>(new FailureLog());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    DemoPeople demoPeople(IssuerSettings settings) {
        try {
            return DemoPeople.read(settings.organisation());
        } catch (IOException e) {
            throw new StartRefusal("No organisation can be read: " + e.getMessage(),
                    "Let issuer.organisation name a folder with units.csv, posts.csv and holdings.csv.");
        }
    }

    @Bean
    RegisteredClientRepository demoClients(IssuerSettings settings) throws IOException {
        return new DemoClients(settings.gateway(), OwnerOnlyFile.secret(settings.gatewaySecretFile()),
                OwnerOnlyFile.secret(settings.programSecretFile()));
    }

    @Bean
    PasswordEncoder secretComparison() {
        return new SecretComparison();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accessTokenClaims(DemoPeople people) {
        return new AccessTokenClaims(people);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IssuerSettings settings) throws IOException {
        return SigningKeys.in(settings.keysFile());
    }

    /** A file that survives the end of this process at any moment: what was granted is written before it is answered. */
    @Bean(destroyMethod = "close")
    HikariDataSource grantsDatabase(IssuerSettings settings) throws IOException {
        var database = new HikariDataSource();
        database.setJdbcUrl(
                "jdbc:h2:file:" + OwnerOnlyFile.folder(settings.data()).resolve("grants") + ";WRITE_DELAY=0");
        database.setMaximumPoolSize(4);
        return database;
    }

    @Bean
    OAuth2AuthorizationService keptGrants(JdbcTemplate database, RegisteredClientRepository clients) {
        return new KeptGrants(database, clients);
    }
}
