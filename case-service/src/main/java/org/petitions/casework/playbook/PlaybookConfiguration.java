package org.petitions.casework.playbook;

import java.util.List;
import org.bson.Document;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notes on steps are sealed, as a bean. */
@Configuration(proxyBeanMethods = false)
class PlaybookConfiguration {
    @Bean
    SealedCollection sealedNotesOnPlaybooks(SealingKeysets seals) {
        return new SealedCollection(PlaybookProgress.COLLECTION, seals.named(PlaybookTicks.KEYSET),
                List.of(PlaybookProgress.WORDS), PlaybookConfiguration::places);
    }

    private static List<Place> places(Document stored) {
        return stored.get(PlaybookProgress.WORDS, new Document()).keySet().stream()
                .map(step -> new Place(PlaybookProgress.WORDS + "." + step, stored.getString("_id"))).toList();
    }
}
