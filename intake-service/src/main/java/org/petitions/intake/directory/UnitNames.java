package org.petitions.intake.directory;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What units are called, as the directory topic last told of them. */
@Component
public class UnitNames {
    private final MongoTemplate mongo;
    private final Clock clock;

    UnitNames(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A unit's Chinese name today; what the directory has not listed (yet), or a body of the province, is called by its id. */
    public String today(String unitId) {
        return Optional.ofNullable(mongo.findById(unitId, ListedUnit.class))
                .map(unit -> unit.nameOn(LegalCalendar.dayOf(clock.instant()))).orElseGet(() -> UnitId.zh(unitId));
    }

    /** The Chinese names today of those of these units that the directory lists and that are there, by unit id. */
    public Map<String, String> listed(Collection<String> unitIds) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        return mongo.find(Query.query(where("_id").in(unitIds)), ListedUnit.class).stream()
                .filter(unit -> unit.isThereOn(today))
                .collect(Collectors.toMap(ListedUnit::id, unit -> unit.nameOn(today)));
    }

    /** Takes up an entry, unless a later revision is here already. */
    void upsert(UnitListed event) {
        ListedUnit unit = ListedUnit.of(event);
        try {
            mongo.insert(unit);
        } catch (DuplicateKeyException _) { // it is here: not an upsert, which not every server answers like this
            mongo.findAndReplace(Query.query(where("_id").is(unit.id()).and("revision").lte(unit.revision())), unit);
        }
    }
}
