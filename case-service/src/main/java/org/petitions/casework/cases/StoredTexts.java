package org.petitions.casework.cases;

import java.util.List;
import java.util.stream.Stream;
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
        return new SealedCollection(CaseFile.COLLECTION, seals.named(CaseFile.KEYSET),
                List.of(CaseFile.WORDS, CaseFile.REMARKS),
                StoredTexts::places);
    }

    private static List<Place> places(Document stored) {
        String id = stored.getString("_id");
        return Stream.concat(
                stored.get(CaseFile.WORDS, new Document()).keySet().stream()
                        .map(version -> CaseFile.WORDS + "." + version),
                stored.get(CaseFile.REMARKS, new Document()).keySet().stream()
                        .map(key -> CaseFile.REMARKS + "." + key + "." + CaseFile.REMARK_TEXT))
                .map(path -> new Place(path, id)).toList();
    }
}
