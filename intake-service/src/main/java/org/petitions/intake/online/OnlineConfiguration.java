package org.petitions.intake.online;

import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What needs no account. */
@Configuration(proxyBeanMethods = false)
class OnlineConfiguration {

    @Bean
    OpenPaths onlinePaths() {
        return OpenPaths.of("/online-petitions", "/petition.html");
    }
}
