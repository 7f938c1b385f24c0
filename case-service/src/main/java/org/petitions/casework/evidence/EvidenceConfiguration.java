package org.petitions.casework.evidence;

import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of evidence is everybody's. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    /** Whoever was handed a pack, a court above all, checks it with the public key and has no account. */
    @Bean
    OpenPaths publicKeyPath() {
        return OpenPaths.of("/evidence/key");
    }
}
