package org.petitions.casework.conference;

import java.util.List;
import org.bson.Document;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a session's words are sealed, as a bean. */
@Configuration(proxyBeanMethods = false)
class ConferenceConfiguration {
    @Bean
    SealedCollection sealedWordsOfConferences(SealingKeysets seals) {
        return new SealedCollection(ConferenceSession.COLLECTION, seals.named(Conferences.KEYSET),
                List.of(ConferenceSession.WORDS), ConferenceConfiguration::places);
    }

    private static List<Place> places(Document stored) {
        return stored.get(ConferenceSession.WORDS, new Document()).keySet().stream()
                .map(place -> new Place(ConferenceSession.WORDS + "." + place, stored.getString("_id"))).toList();
    }
}
