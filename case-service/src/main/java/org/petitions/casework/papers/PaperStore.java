package org.petitions.casework.papers;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.petitions.casework.facts.ErasedWith;
import org.petitions.shell.sealing.Seal;
import org.petitions.shell.sealing.SealedBox;
import org.petitions.shell.sealing.Seals;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps printed documents sealed with this service's own keyset, each form bound to its petition and number, so that none can be put in
 * another's place. They name the petitioner, and go with the petition when it is erased.
 */
@Component
class PaperStore implements ErasedWith {
    private static final String KEYSET = "case-store";
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private final MongoTemplate mongo;
    private final Seal seal;

    PaperStore(MongoTemplate mongo, Seals seals) {
        this.mongo = mongo;
        this.seal = seals.named(KEYSET);
    }

    /** Keeps a new one. */
    void keep(String petitionId, String number, String template, Instant at, byte[] pdf, byte[] docx) {
        StoredPaper paper = new StoredPaper(StoredPaper.idOf(petitionId, number), petitionId, number, template, at,
                seal.seal(pdf, boundTo(petitionId, number, PaperForm.PDF)).base64(),
                seal.seal(docx, boundTo(petitionId, number, PaperForm.DOCX)).base64());
        Document document = new Document();
        mongo.getConverter().write(paper, document);
        mongo.execute(StoredPaper.COLLECTION, collection -> collection.withWriteConcern(DURABLE).insertOne(document));
    }

    /** Takes one back that came to nothing. */
    void drop(String petitionId, String number) {
        mongo.execute(StoredPaper.COLLECTION, collection -> collection.withWriteConcern(DURABLE)
                .deleteOne(Filters.eq("_id", StoredPaper.idOf(petitionId, number))));
    }

    /** One form of one, opened. Whoever calls this records the opening first. Empty once it was erased. */
    Optional<byte[]> open(String petitionId, String number, PaperForm form) {
        return Optional.ofNullable(mongo.findById(StoredPaper.idOf(petitionId, number), StoredPaper.class))
                .map(paper -> seal.open(new SealedBox(form == PaperForm.PDF ? paper.pdf() : paper.docx()),
                        boundTo(petitionId, number, form)));
    }

    /** Whether it is there. */
    boolean has(String petitionId, String number) {
        return mongo.findById(StoredPaper.idOf(petitionId, number), StoredPaper.class) != null;
    }

    @Override
    public void erase(String petitionId) {
        mongo.execute(StoredPaper.COLLECTION, collection -> collection.withWriteConcern(DURABLE)
                .deleteMany(Filters.eq("petitionId", petitionId)));
    }

    private static String boundTo(String petitionId, String number, PaperForm form) {
        return petitionId + "/paper/" + number + "/" + form;
    }
}
