package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Purpose;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Petitions of which a correction (更正) told whether they accuse somebody: what was raised of them before is an accusation's alert too, kept
 * from whoever came to its post since (Art. 30). Alert and correction come by different topics, so each looks for the other after it was saved.
 */
@Component
class CorrectedAccusations {
    private static final String VERSION = "version";
    private static final String ACCUSATION = "accusation";

    private final MongoTemplate mongo;

    CorrectedAccusations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * One of them.
     *
     * @param id the petition's
     * @param version the case's version at the correction; an earlier one that is read again changes nothing
     */
    @Document("correctedAccusations")
    record CorrectedAccusation(@Id String id, long version, boolean accusation) {}

    /** Takes up a correction and puts right what was raised of the petition. One that says nothing of its purpose changes nothing. */
    void correct(RegistrationCorrected event) {
        Purpose purpose = event.after().purpose();
        if (purpose == null) {
            return;
        }
        boolean accuses = purpose == Purpose.ACCUSATION;
        save(new CorrectedAccusation(event.petitionId(), event.version(), accuses));
        CorrectedAccusation last = mongo.findById(event.petitionId(), CorrectedAccusation.class);
        if (last != null && last.version() == event.version()) {
            mark(List.of(event.petitionId()), accuses);
        }
    }

    private void save(CorrectedAccusation corrected) {
        try {
            mongo.insert(corrected);
        } catch (DuplicateKeyException _) { // it was corrected before: not an upsert, which not every server answers like this
            mongo.updateFirst(
                    Query.query(where("_id").is(corrected.id()).and(VERSION).lt(corrected.version())),
                    Update.update(VERSION, corrected.version()).set(ACCUSATION, corrected.accusation()),
                    CorrectedAccusation.class);
        }
    }

    /** Marks what was just raised of petitions that proved to be accusations. */
    void markRaised(Collection<String> petitionIds) {
        if (petitionIds.isEmpty()) {
            return;
        }
        List<String> accusations = mongo
                .find(Query.query(where("_id").in(petitionIds).and(ACCUSATION).is(true)), CorrectedAccusation.class)
                .stream().map(CorrectedAccusation::id).toList();
        if (!accusations.isEmpty()) {
            mark(accusations, true);
        }
    }

    /** With a version of its own, so that whoever decides on an alert as it stood before decides again. */
    private void mark(Collection<String> petitionIds, boolean accuses) {
        Update marked = accuses ? Update.update(ACCUSATION, true) : new Update().unset(ACCUSATION);
        Query others = accuses
                ? Query.query(where("petitionId").in(petitionIds).and(ACCUSATION).ne(true))
                : Query.query(where("petitionId").in(petitionIds).and(ACCUSATION).is(true));
        mongo.updateMulti(others, marked.inc(VERSION, 1), AlertDocument.class);
    }
}
