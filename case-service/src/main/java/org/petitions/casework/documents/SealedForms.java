package org.petitions.casework.documents;

import java.util.List;
import org.bson.Document;
import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where documents' forms are kept, for a change of keys. */
@Configuration(proxyBeanMethods = false)
class SealedForms {
    /** Two forms each, with fonts inside, and twice in memory while they are sealed anew. */
    private static final int DOCUMENTS_AT_ONCE = 10;
    private static final List<DocumentFormat> FORMS = List.of(DocumentFormat.values());

    @Bean
    SealedCollection sealedDocuments(SealingKeysets seals) {
        return new SealedCollection(StoredDocument.COLLECTION, seals.named(DocumentStore.KEYSET),
                List.of("petitionId", "number", DocumentFormat.PDF.field(), DocumentFormat.DOCX.field()),
                SealedForms::places, DOCUMENTS_AT_ONCE);
    }

    private static List<Place> places(Document stored) {
        return FORMS.stream().map(form -> new Place(form.field(),
                DocumentStore.boundTo(stored.getString("petitionId"), stored.getString("number"), form))).toList();
    }
}
