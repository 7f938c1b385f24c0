package org.petitions.casework.pairing;

import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The quotas of the year, and where particulars of households are sealed, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaSettings.class)
class PairingConfiguration {
    @Bean
    SealedCollection sealedHouseholds(SealingKeysets seals) {
        return SealedCollection.of(Pairing.COLLECTION, seals.named(Pairings.KEYSET), Pairing.PARTICULARS);
    }
}
