package org.petitions.casework.erasure;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.petitions.casework.cases.CaseFile;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Erases what offices wrote with a case's steps: opinions speak of the person, receipts name them. The coded history stays. A step that is
 * under way sets the field of its own words and no other, so it brings nothing back.
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
        // By the driver: the field is one that the mapping does not write.
        mongo.execute(CaseFile.COLLECTION, collection -> collection
                .updateOne(Filters.eq("_id", petitionId), Updates.unset(CaseFile.WORDS)));
    }
}
