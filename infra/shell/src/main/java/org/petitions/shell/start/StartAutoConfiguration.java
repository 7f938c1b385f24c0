package org.petitions.shell.start;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The checks at start. */
@AutoConfiguration
class StartAutoConfiguration {

    @Bean
    static RequiredSettings requiredSettings(Environment environment) {
        return new RequiredSettings(environment);
    }

    @Bean
    @ConditionalOnWebApplication
    LoopbackOnly loopbackOnly(Environment environment) {
        return new LoopbackOnly(environment);
    }
}
