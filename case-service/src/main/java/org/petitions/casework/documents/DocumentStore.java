package org.petitions.casework.documents;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps printed documents sealed with this service's own keyset, each form bound to its petition and number, so that none can be put in
 * another's place. They name the petitioner, and go with the petition when it is erased.
 */
@Component
class DocumentStore implements ErasureParticipant {
    private static final String KEYSET = "case-store";
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoTemplate mongo;
    private final SealingKeyset seal;

    DocumentStore(MongoTemplate mongo, SealingKeysets seals) {
        this.mongo = mongo;
        this.seal = seals.named(KEYSET);
    }

    /** Keeps a new one. */
    void save(String petitionId, String number, String template, Instant at, byte[] pdf, byte[] docx) {
        StoredDocument paper = new StoredDocument(StoredDocument.idOf(petitionId, number), petitionId, number, template,
                at,
                seal.seal(pdf, boundTo(petitionId, number, DocumentFormat.PDF)).base64(),
                seal.seal(docx, boundTo(petitionId, number, DocumentFormat.DOCX)).base64());
        Document document = new Document();
        mongo.getConverter().write(paper, document);
        mongo.execute(StoredDocument.COLLECTION,
                collection -> collection.withWriteConcern(DURABLE).insertOne(document));
    }

    /** Takes one back that came to nothing. */
    void delete(String petitionId, String number) {
        mongo.execute(StoredDocument.COLLECTION, collection -> collection.withWriteConcern(DURABLE)
                .deleteOne(Filters.eq("_id", StoredDocument.idOf(petitionId, number))));
    }

    /** One form of one, opened. Whoever calls this records the opening first. Empty once it was erased. */
    Optional<byte[]> open(String petitionId, String number, DocumentFormat form) {
        return Optional.ofNullable(mongo.findById(StoredDocument.idOf(petitionId, number), StoredDocument.class))
                .map(paper -> seal.open(new SealedBox(form == DocumentFormat.PDF ? paper.pdf() : paper.docx()),
                        boundTo(petitionId, number, form)));
    }

    /** Whether it is there. */
    boolean exists(String petitionId, String number) {
        return mongo.findById(StoredDocument.idOf(petitionId, number), StoredDocument.class) != null;
    }

    @Override
    public void erase(String petitionId) {
        mongo.execute(StoredDocument.COLLECTION, collection -> collection.withWriteConcern(DURABLE)
                .deleteMany(Filters.eq("petitionId", petitionId)));
    }

    private static String boundTo(String petitionId, String number, DocumentFormat form) {
        return petitionId + "/paper/" + number + "/" + form;
    }
}
