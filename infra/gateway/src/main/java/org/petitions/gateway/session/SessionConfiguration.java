package org.petitions.gateway.session;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.petitions.gateway.GatewaySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {
    private static final int SECONDS_TO_FIND_A_SERVER = 2;

    /** The name that browsers take only with Secure, with path / and without a domain, so that no other host can set it. */
    private static final String SECURE_NAME = "__Host-SESSION";
    private static final String LOCAL_NAME = "SESSION";

    @Bean
    MongoSessionRepository sessionRepository(MongoClient client, GatewaySettings settings,
            @Value("${spring.mongodb.database}") String database) throws IOException {
        var seal = new SessionSeal(Files.readAllBytes(settings.sessionKeyFile()));
        return new MongoSessionRepository(client.getDatabase(database).getCollection("sessions"), seal,
                settings.session(), InstantSource.system());
    }

    @Bean
    CookieSerializer cookieSerializer(GatewaySettings settings) {
        boolean secure = settings.cookie().secure();
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName(secure ? SECURE_NAME : LOCAL_NAME);
        cookies.setUseSecureCookie(secure);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        cookies.setUseBase64Encoding(false);
        return cookies;
    }

    @Bean
    HttpSessionIdResolver sessionIds(CookieSerializer cookies) {
        return new SessionIds(cookies);
    }

    /** A request must not wait half a minute for a database that is away. */
    @Bean
    MongoClientSettingsBuilderCustomizer shortWaits() {
        return client -> client.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                        .readTimeout(5, TimeUnit.SECONDS));
    }

    /** Deletes ended sessions. A start does not wait for the database, and the index is made when it is there. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Sweep {
        private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

        private final MongoSessionRepository sessions;

        Sweep(MongoSessionRepository sessions) {
            this.sessions = sessions;
        }

        @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void sweep() {
            try {
                sessions.createIndex();
                sessions.deleteEnded();
            } catch (MongoException e) {
                LOG.warn("ended sessions could not be deleted: {}", e.getClass().getSimpleName());
            }
        }
    }
}
