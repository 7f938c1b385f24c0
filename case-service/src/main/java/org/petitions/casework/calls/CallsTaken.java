package org.petitions.casework.calls;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.petitions.casework.cases.PetitionEventListener;
import org.petitions.events.CaseId;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Channel;
import org.petitions.outbox.Outbox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps the calls that leaders took, as registrations tell of them. */
@Component
class CallsTaken implements PetitionEventListener {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    CallsTaken(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public void onPetitionEvents(List<IntakeEvent> events) {
        for (IntakeEvent event : events) {
            if (event instanceof PetitionRegistered call && call.channel() == Channel.CALL && call.leader() != null
                    && CaseId.petitionOf(call.petitionId()).equals(call.petitionId())) {
                add(CallTaken.of(call, call.leader()));
            }
        }
    }

    private void add(CallTaken call) {
        try {
            outbox.insert(call, List.of());
        } catch (DuplicateKeyException _) {
            // told twice
        }
    }

    /** Those that leaders took in a period. */
    List<CallTaken> between(Set<String> posts, LocalDate from, LocalDate to) {
        return mongo.find(Query.query(where("post").in(posts).and("on").gte(from).lte(to)), CallTaken.class);
    }
}
