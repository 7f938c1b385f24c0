package org.petitions.casework.documents;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.petitions.casework.erasure.ErasureParticipant;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What is left to be sent otherwise, until it was. */
@Component
class UnsentNoticeStore implements ErasureParticipant {
    private static final int MOST_READ = 1000;

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

    /** What an office of that case had to send is its successor's to send. */
    void handOver(String caseId, String former, String successor) {
        mongo.updateMulti(Query.query(where("caseId").is(caseId).and("unit").is(former)),
                Update.update("unit", successor), UnsentNotice.class);
    }

    /** The oldest of an office, and of a bureau those of its cases too, oldest first. */
    List<UnsentNotice> of(String office, boolean bureau) {
        Stream<UnsentNotice> own = oldest("unit", office);
        return (bureau ? Stream.concat(own, oldest("bureau", office)) : own).distinct()
                .sorted(Comparator.comparing(UnsentNotice::at)).toList();
    }

    private Stream<UnsentNotice> oldest(String field, String office) {
        return mongo.find(Query.query(where(field).is(office)).with(Sort.by("at")).limit(MOST_READ), UnsentNotice.class)
                .stream();
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
