package org.petitions.notification.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Optional;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The units, as the directory topic last told of them. */
@Component
public class UnitRepository {
    private final MongoTemplate mongo;

    UnitRepository(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What a unit is called on a day (China's), or empty when the directory has not listed it (yet). */
    public Optional<String> nameOn(LocalDate day, String unitId) {
        return Optional.ofNullable(mongo.findById(unitId, DirectoryUnit.class)).map(unit -> unit.nameOn(day));
    }

    /** Takes up an entry, unless a later revision is here already. */
    void upsert(UnitListed event) {
        DirectoryUnit unit = DirectoryUnit.of(event);
        try {
            mongo.insert(unit);
        } catch (DuplicateKeyException _) { // it is here: not an upsert, which not every server answers like this
            mongo.findAndReplace(Query.query(where("_id").is(unit.id()).and("revision").lte(unit.revision())), unit);
        }
    }

    /** Strikes an entry out: its key was deleted from the topic. */
    void remove(String unitId) {
        mongo.remove(Query.query(where("_id").is(unitId)), DirectoryUnit.class);
    }
}
