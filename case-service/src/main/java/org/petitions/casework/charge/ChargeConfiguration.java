package org.petitions.casework.charge;

import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of leaders in charge, and where minutes are sealed, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChargeSettings.class)
class ChargeConfiguration {
    @Bean
    SealedCollection sealedMinutes(SealingKeysets seals) {
        return SealedCollection.of(ChargeSession.COLLECTION, seals.named(ChargeSessions.KEYSET),
                ChargeSession.MINUTES);
    }
}
