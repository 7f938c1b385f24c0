package org.petitions.casework.remarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.StepActor;
import org.petitions.starter.sealing.PackedText;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingKeyset;
import org.petitions.starter.sealing.SealingKeysets;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps internal notes in the case's own document, beside what was written with its steps: so one write guards them against an erasure, and one
 * erases both. A step of the case neither reads nor writes them.
 */
@Component
class RemarkStore {
    private static final String AT = "at";
    private static final String BY = "by";

    private final MongoTemplate mongo;
    private final SealingKeyset seal;

    RemarkStore(MongoTemplate mongo, SealingKeysets seals) {
        this.mongo = mongo;
        this.seal = seals.named(CaseFile.KEYSET);
    }

    /** One as it is kept. */
    record Kept(Instant at, StepActor by, SealedBox box) {}

    /**
     * Keeps one, once by its key.
     *
     * @param read the case as its writer saw it
     * @return false where the petition was erased since, and nothing was kept
     */
    boolean add(CaseFile read, String key, Remark remark) {
        String field = CaseFile.REMARKS + "." + key;
        Document kept = new Document(AT, remark.at()).append(BY, remark.by().toText()).append(CaseFile.REMARK_TEXT,
                new Binary(seal.seal(PackedText.pack(remark.text().getBytes(UTF_8)), read.id()).bytes()));
        // By the driver: the field is such that the mapping does not write.
        Boolean isThere = mongo.execute(CaseFile.COLLECTION,
                collection -> collection.updateOne(
                        Filters.and(Filters.eq("_id", read.id()), Filters.exists(field, false),
                                Filters.eq(CaseFile.WORDS_ERASED_AT, read.wordsErasedAt())),
                        Updates.set(field, kept)).getMatchedCount() > 0
                        || collection.countDocuments(Filters.and(Filters.eq("_id", read.id()),
                                Filters.exists(field))) > 0);
        return Boolean.TRUE.equals(isThere);
    }

    /** Those of an office on a case, oldest first, still sealed. */
    List<Kept> of(String caseId, String office) {
        Document found = mongo.execute(CaseFile.COLLECTION, collection -> collection.find(Filters.eq("_id", caseId))
                .projection(Projections.include(CaseFile.REMARKS)).first());
        Map<String, Object> all = found == null
                ? Map.of()
                : found.get(CaseFile.REMARKS, new Document());
        return all.values().stream().map(Document.class::cast).map(RemarkStore::kept)
                .filter(kept -> office.equals(kept.by().unit())).sorted(Comparator.comparing(Kept::at)).toList();
    }

    private static Kept kept(Document stored) {
        return new Kept(stored.getDate(AT).toInstant(), StepActor.ofText(stored.getString(BY)),
                SealedBox.of(stored.get(CaseFile.REMARK_TEXT, Binary.class).getData()));
    }

    /** Whoever calls this records the opening first. */
    Remark open(String caseId, Kept kept) {
        return new Remark(kept.at(), kept.by(),
                new String(PackedText.unpack(seal.open(kept.box(), caseId)), UTF_8));
    }
}
