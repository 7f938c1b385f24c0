package org.petitions.casework.accountability;

import java.util.List;
import org.bson.Document;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the city settles, and where the words are sealed, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountabilitySettings.class)
class AccountabilityConfiguration {
    @Bean
    SealedCollection sealedWordsOfMeasures(SealingKeysets seals) {
        return new SealedCollection(AccountabilityMeasure.COLLECTION, seals.named(MeasureStore.KEYSET),
                List.of(AccountabilityMeasure.WORDS), AccountabilityConfiguration::places);
    }

    private static List<Place> places(Document stored) {
        return stored.get(AccountabilityMeasure.WORDS, new Document()).keySet().stream()
                .map(act -> new Place(AccountabilityMeasure.WORDS + "." + act, stored.getString("_id"))).toList();
    }
}
