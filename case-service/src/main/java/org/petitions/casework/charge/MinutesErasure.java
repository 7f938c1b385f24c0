package org.petitions.casework.charge;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Erases the minutes of the sessions that took up a case, when its petition is erased: nobody can tell which of their words are about it. What the
 * session did stands in the cases.
 */
@Component
class MinutesErasure implements ErasureParticipant {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    MinutesErasure(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        List<ChargeSession> left;
        do {
            left = mongo.find(Query.query(where("items.caseId").is(petitionId).and(ChargeSession.MINUTES).exists(true)),
                    ChargeSession.class);
            left.forEach(this::erase);
        } while (!left.isEmpty());
    }

    private void erase(ChargeSession session) {
        try {
            outbox.update(session.withoutMinutes(), session.version(), List.of());
        } catch (StaleVersionException _) {
            // somebody wrote at the same time: found again at the next look
        }
    }
}
