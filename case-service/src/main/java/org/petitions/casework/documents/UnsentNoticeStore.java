package org.petitions.casework.documents;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.erasure.ErasureParticipant;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What is left to be sent otherwise, until it was. */
@Component
class UnsentNoticeStore implements ErasureParticipant {
    private final MongoTemplate mongo;

    UnsentNoticeStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps one; the same twice is kept once. */
    void add(UnsentNotice notice) {
        mongo.save(notice);
    }

    /** The document went out, or reached its addressee. */
    void remove(String caseId, String number) {
        mongo.remove(Query.query(where("_id").is(UnsentNotice.idOf(caseId, number))), UnsentNotice.class);
    }

    /** Those of an office, oldest first. */
    List<UnsentNotice> of(String unit, int limit) {
        return mongo.find(Query.query(where("unit").is(unit)).with(Sort.by("at")).limit(limit), UnsentNotice.class);
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
