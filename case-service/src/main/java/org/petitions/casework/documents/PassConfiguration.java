package org.petitions.casework.documents;

import java.time.Clock;
import org.petitions.starter.pass.PassVerifier;
import org.petitions.starter.signin.OpenPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What petitioners' passes are checked with, as a bean. */
@Configuration(proxyBeanMethods = false)
class PassConfiguration {

    /** @param keyset where the public keyset lies; without one the start fails by the setting's name */
    @Bean
    PassVerifier passVerifier(@Value("${" + PassVerifier.SETTING + ":}") String keyset, Clock clock) {
        return PassVerifier.at(keyset, clock);
    }

    /** The petitioner's documents: a pass opens them, and no account. */
    @Bean
    OpenPaths petitionerPaths() {
        return OpenPaths.of("/petitioner/**");
    }
}
