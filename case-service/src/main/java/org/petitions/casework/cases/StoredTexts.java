package org.petitions.casework.cases;

import java.util.List;
import org.bson.Document;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where what offices write is kept, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class StoredTexts {

    @Bean
    SealedCollection sealedTextsOfCases(SealingKeysets seals) {
        return new SealedCollection(CaseFile.COLLECTION, seals.named(SealedTexts.KEYSET), List.of(CaseFile.WORDS),
                StoredTexts::places);
    }

    private static List<Place> places(Document stored) {
        String id = stored.getString("_id");
        return stored.get(CaseFile.WORDS, new Document()).keySet().stream()
                .map(version -> new Place(CaseFile.WORDS + "." + version, id)).toList();
    }
}
