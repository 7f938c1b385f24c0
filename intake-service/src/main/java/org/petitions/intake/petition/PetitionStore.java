package org.petitions.intake.petition;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The collection {@code petitions}. Everything is written through the outbox: state and events in one write. */
@Component
public class PetitionStore {
    private final MongoTemplate mongo;
    private final Outbox outbox;

    PetitionStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    /** The petition with this registration number. */
    public Optional<StoredPetition> byNumber(String number) {
        return Optional.ofNullable(mongo.findOne(query(where("number").is(number)), StoredPetition.class));
    }

    /** The petition with this id. */
    public Optional<StoredPetition> byId(String petitionId) {
        return Optional.ofNullable(mongo.findById(petitionId, StoredPetition.class));
    }

    public Map<String, StoredPetition> byIds(Collection<String> petitionIds) {
        return mongo.find(query(where("_id").in(petitionIds)), StoredPetition.class).stream()
                .collect(Collectors.toMap(StoredPetition::id, Function.identity()));
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when it is registered already
     */
    public void insert(StoredPetition petition, List<OutgoingRecord> events) {
        outbox.insert(petition, events);
    }

    public List<Outbox.Insertion> insertAll(List<NewDocument<StoredPetition>> petitions) {
        return outbox.insertAll(petitions);
    }

    /**
     * Saves a petition's next version.
     *
     * @throws org.petitions.outbox.StaleVersionException when another change came first
     */
    public void update(StoredPetition next, List<OutgoingRecord> events) {
        outbox.update(next, next.version() - 1, events);
    }
}
