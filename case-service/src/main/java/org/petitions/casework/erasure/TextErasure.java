package org.petitions.casework.erasure;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.petitions.casework.cases.CaseFile;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Erases what offices wrote with a case's steps and in their internal notes: opinions speak of the person, receipts name them. The coded history stays. The same write
 * says when, so that a step which read the case before is not saved with its words. What is written with later steps stays until the petition
 * is erased again, however often the event of this erasure is read.
 */
@Component
class TextErasure implements ErasureParticipant {
    private final MongoTemplate mongo;

    TextErasure(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        // By the driver: the fields are such that the mapping does not write.
        mongo.execute(CaseFile.COLLECTION, collection -> collection.updateOne(
                Filters.and(Filters.eq("_id", petitionId), Filters.or(Filters.eq(CaseFile.WORDS_ERASED_AT, null),
                        Filters.lt(CaseFile.WORDS_ERASED_AT, at))),
                Updates.combine(Updates.unset(CaseFile.WORDS), Updates.unset(CaseFile.REMARKS),
                        Updates.set(CaseFile.WORDS_ERASED_AT, at))));
    }
}
