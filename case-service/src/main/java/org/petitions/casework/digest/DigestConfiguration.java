package org.petitions.casework.digest;

import java.util.List;
import org.bson.Document;
import org.petitions.casework.cases.CaseFile;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where words of digests are sealed. */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {
    @Bean
    SealedCollection sealedDigests(SealingKeysets seals) {
        return new SealedCollection(Digest.COLLECTION, seals.named(CaseFile.KEYSET), List.of(Digest.WORDS),
                DigestConfiguration::places);
    }

    private static List<Place> places(Document stored) {
        return stored.get(Digest.WORDS, new Document()).keySet().stream()
                .map(name -> new Place(Digest.WORDS + "." + name, stored.getString("_id"))).toList();
    }
}
