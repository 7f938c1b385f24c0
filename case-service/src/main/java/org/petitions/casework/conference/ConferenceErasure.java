package org.petitions.casework.conference;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.petitions.casework.erasure.ErasureParticipant;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.StaleVersionException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Erases what a session wrote about a case, and its minutes, when the case's petition is erased; what was decided, coded, stays. */
@Component
class ConferenceErasure implements ErasureParticipant {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    ConferenceErasure(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public Stage stage() {
        return Stage.TEXTS;
    }

    @Override
    public void erase(String petitionId, Instant at) {
        List<ConferenceSession> left;
        do {
            left = mongo.find(Query.query(where("matters.caseId").is(petitionId)), ConferenceSession.class).stream()
                    .filter(session -> session.hasWordsOf(petitionId)).toList();
            left.forEach(session -> erase(session, petitionId));
        } while (!left.isEmpty());
    }

    private void erase(ConferenceSession session, String petitionId) {
        try {
            outbox.update(session.withoutWordsOf(petitionId), session.version(), List.of());
        } catch (StaleVersionException _) {
            // somebody wrote at the same time: found again at the next look
        }
    }
}
