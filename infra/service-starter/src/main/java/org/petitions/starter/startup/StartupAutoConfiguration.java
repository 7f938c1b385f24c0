package org.petitions.starter.startup;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The checks at start. */
@AutoConfiguration
class StartupAutoConfiguration {

    @Bean
    static RequiredSettingsCheck requiredSettingsCheck(Environment environment) {
        return new RequiredSettingsCheck(environment);
    }

    @Bean
    @ConditionalOnWebApplication
    @Profile(LocalProfile.NAME)
    LoopbackAddressCheck loopbackAddressCheck(Environment environment) {
        return new LoopbackAddressCheck(environment);
    }
}
