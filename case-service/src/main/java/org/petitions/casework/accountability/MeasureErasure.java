package org.petitions.casework.accountability;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Erases what was written about a case when its petition is erased; that a unit was held to its duty, and when it answered, stays. */
@Component
class MeasureErasure implements ErasureParticipant {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    MeasureErasure(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        List<AccountabilityMeasure> left;
        do {
            left = mongo.find(Query.query(where("caseId").exists(true).is(petitionId)), AccountabilityMeasure.class)
                    .stream().filter(measure -> !measure.words().isEmpty()).toList();
            left.forEach(this::erase);
        } while (!left.isEmpty());
    }

    private void erase(AccountabilityMeasure measure) {
        try {
            outbox.update(measure.withoutWords(), measure.version(), List.of());
        } catch (StaleVersionException _) {
            // somebody wrote at the same time: found again at the next look
        }
    }
}
