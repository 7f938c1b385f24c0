package org.petitions.intake.guide;

import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs no account. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {

    @Bean
    OpenPaths publicPaths() {
        return OpenPaths.of("/public/**");
    }
}
