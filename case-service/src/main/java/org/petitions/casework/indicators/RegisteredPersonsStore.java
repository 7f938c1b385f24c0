package org.petitions.casework.indicators;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.cases.PetitionEventListener;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Keeps how many persons brought each petition, as intake-service says it and puts it right. */
@Component
class RegisteredPersonsStore implements PetitionEventListener {
    private final MongoTemplate mongo;

    RegisteredPersonsStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps what a batch says of it, by one write. What was seen before, and what is older than what is kept, changes nothing. */
    @Override
    public void onPetitionEvents(List<IntakeEvent> events) {
        BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, RegisteredPersons.class);
        boolean any = false;
        for (IntakeEvent event : events) {
            Integer persons = switch (event) {
                case PetitionRegistered registered -> Integer.valueOf(registered.persons());
                case PetitionCorrected corrected -> corrected.after().persons();
                default -> null;
            };
            if (persons != null) {
                any = true;
                keep(writes, event, persons);
            }
        }
        if (any) {
            writes.execute();
        }
    }

    private static void keep(BulkOperations writes, IntakeEvent event, int persons) {
        writes.upsert(Query.query(where("_id").is(event.petitionId())),
                new Update().setOnInsert("persons", persons).setOnInsert("sequence", event.sequence()));
        writes.updateOne(Query.query(where("_id").is(event.petitionId()).and("sequence").lt(event.sequence())),
                Update.update("persons", persons).set("sequence", event.sequence()));
    }

    /** Of these cases, by id; one from before it was kept is not among them. */
    Map<String, Integer> of(Collection<String> caseIds) {
        Map<String, Integer> persons = new HashMap<>();
        if (!caseIds.isEmpty()) {
            mongo.find(Query.query(where("_id").in(caseIds)), RegisteredPersons.class)
                    .forEach(each -> persons.put(each.id(), each.persons()));
        }
        return persons;
    }
}
