package org.petitions.intake.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this service keeps sealed boxes and what each is bound to, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class StoredSeals {
    private static final List<String> FIELDS = List.of("sealedWords", "sealedReceipt", "rating", "requests", "erasures",
            "corrections");

    @Bean
    SealedCollection sealedPetitions(SealingKeysets seals) {
        return new SealedCollection(StoredPetition.COLLECTION, seals.named(PetitionSealer.KEYSET), FIELDS,
                StoredSeals::places);
    }

    @Bean
    SealedCollection sealedDigestKeys(SealingKeysets seals) {
        return SealedCollection.of(KeyedDigests.COLLECTION, seals.named(PetitionSealer.KEYSET), "sealed");
    }

    private static List<Place> places(Document petition) {
        String id = petition.getString("_id");
        List<Place> places = new ArrayList<>();
        places.add(new Place("sealedWords", id));
        places.add(new Place("sealedReceipt", PetitionSealer.receiptData(id)));
        places.add(new Place("rating.sealedReason", PetitionSealer.ratingData(id)));
        addAll(petition, "requests", "sealedReason", _ -> PetitionSealer.ratingData(id), places);
        addAll(petition, "erasures", "sealedNote", _ -> PetitionSealer.noteData(id), places);
        addAll(petition, "corrections", "sealedReason",
                each -> PetitionSealer.correctionData(id, each.getDate("at").toInstant()), places);
        return places;
    }

    private static void addAll(Document petition, String list, String field, Function<Document, String> boundTo,
            List<Place> places) {
        List<Document> entries = petition.getList(list, Document.class, List.of());
        for (int i = 0; i < entries.size(); i++) {
            places.add(new Place(list + "." + i + "." + field, boundTo.apply(entries.get(i))));
        }
    }
}
