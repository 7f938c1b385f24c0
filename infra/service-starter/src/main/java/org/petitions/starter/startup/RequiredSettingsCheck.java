package org.petitions.starter.startup;

import com.mongodb.ConnectionString;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Fails before the first bean is made when a setting is missing, naming all that are, or the database's address cannot be read. Spring
 * Boot would otherwise fall back on addresses of this machine, and a service would quietly talk to the wrong broker or database.
 */
final class RequiredSettingsCheck implements BeanFactoryPostProcessor {
    private static final String ENV_HINT = "Set them as environment variables or in the service's application.yml.";

    /** Spring Boot's part for MongoDB, and not the driver: a test's class path may hold that for other reasons. */
    private static final String WITH_MONGO = "org.springframework.boot.mongodb.autoconfigure.MongoProperties";

    private static final String WITH_WEB = "org.springframework.web.servlet.DispatcherServlet";

    private static final String DATABASE = "spring.mongodb.uri";

    private record Setting(String name, String variable, String onlyWithClass) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting("spring.application.name", "SPRING_APPLICATION_NAME", "java.lang.Object"),
            new Setting("spring.kafka.bootstrap-servers", "SPRING_KAFKA_BOOTSTRAP_SERVERS", "java.lang.Object"),
            new Setting(DATABASE, "MONGODB_URI", WITH_MONGO),
            new Setting("spring.mongodb.database", "SPRING_MONGODB_DATABASE", WITH_MONGO),
            // Without an issuer nobody could act.
            new Setting("petitions.sign-in.issuer", "PETITIONS_SIGNIN_ISSUER", WITH_WEB),
            new Setting("petitions.sign-in.jwks-uri", "PETITIONS_SIGNIN_JWKSURI", WITH_WEB));

    private final Environment environment;

    RequiredSettingsCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> missing = SETTINGS.stream()
                .filter(setting -> ClassUtils.isPresent(setting.onlyWithClass(), beans.getBeanClassLoader()))
                .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.name())))
                .map(setting -> setting.name() + " (" + setting.variable() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new StartupFailure("Settings are missing: " + String.join(", ", missing), ENV_HINT);
        }
        if (ClassUtils.isPresent(WITH_MONGO, beans.getBeanClassLoader())) {
            requireReadable(environment.getProperty(DATABASE, ""));
        }
    }

    /** The driver would refuse it later and print it, with the password in it. */
    private static void requireReadable(String databaseAddress) {
        try {
            new ConnectionString(databaseAddress);
        } catch (IllegalArgumentException _) { // its words quote the address
            throw new StartupFailure(DATABASE + " (MONGODB_URI) is no address of a database",
                    "Give mongodb://host:port or mongodb+srv://host; in user and password, what is not a letter or a digit is written as %XX.");
        }
    }
}
