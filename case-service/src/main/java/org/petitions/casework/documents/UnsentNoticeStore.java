package org.petitions.casework.documents;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.petitions.casework.cases.FormerIndexes;
import org.petitions.casework.erasure.ErasureParticipant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What is left to be sent otherwise, until it was. */
@Component
class UnsentNoticeStore implements ErasureParticipant {
    private static final List<String> FORMER_INDEXES = List.of("by_unit", "by_bureau");

    private final MongoTemplate mongo;

    UnsentNoticeStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps one; the same twice is kept once. */
    void add(UnsentNotice notice) {
        mongo.save(notice);
    }

    /** Keeps one that is not there yet. */
    void addIfAbsent(UnsentNotice notice) {
        try {
            mongo.insert(notice);
        } catch (DuplicateKeyException _) {
            // It is on the list already, perhaps with why.
        }
    }

    /** The document went out, or reached its addressee. */
    void remove(String caseId, String number) {
        mongo.remove(Query.query(where("_id").is(UnsentNotice.idOf(caseId, number))), UnsentNotice.class);
    }

    /** Whose turn it is. */
    void settle(UnsentNotice notice, String office) {
        mongo.updateFirst(Query.query(where("_id").is(notice.id())), Update.update("office", office),
                UnsentNotice.class);
    }

    List<UnsentNotice> ofCase(String caseId) {
        return mongo.find(Query.query(where("caseId").is(caseId)), UnsentNotice.class);
    }

    /** Which of these cases have any. */
    List<String> casesAmong(Collection<String> caseIds) {
        return mongo.findDistinct(Query.query(where("caseId").in(caseIds)), "caseId", UnsentNotice.class,
                String.class);
    }

    /** The cases of those that were kept before it was noted whose turn it is. */
    List<String> casesUnsettled() {
        return mongo.findDistinct(Query.query(where("office").exists(false)), "caseId", UnsentNotice.class,
                String.class);
    }

    /** Drops the indexes of what the list was asked by before. */
    void dropFormerIndexes() {
        FormerIndexes.drop(mongo, UnsentNotice.COLLECTION, FORMER_INDEXES);
    }

    /** The oldest of an office, oldest first. */
    List<UnsentNotice> of(String office, int most) {
        return mongo.find(Query.query(where("office").is(office)).with(Sort.by("at")).limit(most), UnsentNotice.class);
    }

    @Override
    public Stage stage() {
        return Stage.DOCUMENTS;
    }

    @Override
    public void erase(String caseId, Instant at) {
        mongo.remove(Query.query(where("caseId").is(caseId)), UnsentNotice.class);
    }
}
