package org.petitions.casework.documents;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Keeps printed documents sealed with this service's own keyset, each form bound to its petition and number, so that none can be put in
 * another's place. They name the petitioner, and go with the petition when it is erased.
 */
@Component
class DocumentStore implements ErasureParticipant {
    static final String KEYSET = "case-store";

    private final MongoTemplate mongo;
    private final SealingKeyset seal;

    DocumentStore(MongoTemplate mongo, SealingKeysets seals) {
        this.mongo = mongo;
        this.seal = seals.named(KEYSET);
    }

    /**
     * Reserves the place of a new one. What it says is read afterwards: if the petition was erased before, there is nothing to read, and if
     * it is erased from now on, the place is gone when the document is ready.
     *
     * @return false when a document has this number already, by whomever it was drawn: the index over all numbers says so
     */
    boolean reserve(String petitionId, String number, String template, Instant at) {
        Document document = new Document();
        mongo.getConverter().write(new StoredDocument(StoredDocument.idOf(petitionId, number), petitionId, number,
                at, template, null, null), document);
        try {
            mongo.execute(StoredDocument.COLLECTION, collection -> collection.insertOne(document));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /**
     * Keeps a document in its reserved place.
     *
     * @return false when the place is gone: the petition was erased meanwhile, and nothing is kept
     */
    boolean save(String petitionId, String number, byte[] pdf, byte[] docx) {
        Long found = mongo.execute(StoredDocument.COLLECTION, collection -> collection
                .updateOne(Filters.eq("_id", StoredDocument.idOf(petitionId, number)), Updates.combine(
                        Updates.set(DocumentFormat.PDF.field(), sealed(pdf, petitionId, number, DocumentFormat.PDF)),
                        Updates.set(DocumentFormat.DOCX.field(),
                                sealed(docx, petitionId, number, DocumentFormat.DOCX))))
                .getMatchedCount());
        return found != null && found > 0;
    }

    private Binary sealed(byte[] content, String petitionId, String number, DocumentFormat form) {
        return new Binary(seal.seal(content, boundTo(petitionId, number, form)).bytes());
    }

    /** Takes one back that came to nothing. */
    void delete(String petitionId, String number) {
        mongo.execute(StoredDocument.COLLECTION, collection -> collection
                .deleteOne(Filters.eq("_id", StoredDocument.idOf(petitionId, number))));
    }

    /** One form of a document, still sealed. */
    final class Sealed {
        private final SealedBox box;
        private final String boundTo;

        private Sealed(SealedBox box, String boundTo) {
            this.box = box;
            this.boundTo = boundTo;
        }

        /** Opens it. Whoever calls this records the opening first. */
        byte[] open() {
            return seal.open(box, boundTo);
        }
    }

    private record Forms(@Id String id, @Nullable SealedBox pdf, @Nullable SealedBox docx) {}

    /** One form of one, and nothing of the other form; empty once it was erased. */
    Optional<Sealed> find(String petitionId, String number, DocumentFormat form) {
        Query query = Query.query(Criteria.where("_id").is(StoredDocument.idOf(petitionId, number)));
        query.fields().include(form.field());
        return mongo.query(StoredDocument.class).as(Forms.class).matching(query).first()
                .map(found -> form == DocumentFormat.PDF ? found.pdf() : found.docx())
                .map(box -> new Sealed(box, boundTo(petitionId, number, form)));
    }

    @Override
    public Stage stage() {
        return Stage.DOCUMENTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        mongo.execute(StoredDocument.COLLECTION, collection -> collection
                .deleteMany(Filters.eq("petitionId", petitionId)));
    }

    /** What one form of a document is bound to. */
    static String boundTo(String petitionId, String number, DocumentFormat form) {
        return petitionId + "/paper/" + number + "/" + form;
    }
}
