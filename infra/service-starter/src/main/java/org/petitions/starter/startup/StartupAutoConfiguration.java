package org.petitions.starter.startup;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The checks at start. */
@AutoConfiguration
class StartupAutoConfiguration {

    @Bean
    static RequiredSettingsCheck requiredSettingsCheck(Environment environment) {
        return new RequiredSettingsCheck(environment);
    }
}
