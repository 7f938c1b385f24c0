package org.petitions.casework.relief;

import org.petitions.casework.cases.CaseFile;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who approves how much, and where words of relief are sealed, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalPolicy.class)
class ReliefConfiguration {
    @Bean
    SealedCollection sealedReliefs(SealingKeysets seals) {
        return SealedCollection.of(Relief.COLLECTION, seals.named(CaseFile.KEYSET), Relief.WORDS);
    }
}
