package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccusedInLetter;
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
 * Petitions of which a correction (更正) told whether they, or another matter of their letter, accuse somebody: what was raised of them before is an
 * accusation's alert too, kept from whoever came to its post since (Art. 30). Alert and correction come by different topics, so each looks for the
 * other after it was saved.
 */
@Component
class CorrectedAccusations {
    private static final String ACCUSATION = "accusation";

    private final MongoTemplate mongo;

    CorrectedAccusations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * One of them, with each fact from the last correction that told it; an earlier one that is read again changes nothing.
     *
     * @param id the petition's
     * @param version the case's version at the correction of its purpose; 0 where none told it
     * @param accusation whether that made it an accusation
     * @param letterVersion the case's version at the correction that told whom the other matters of the letter accuse; null where none did, and
     *     in what was kept before that was read
     * @param letter whether they accuse anybody
     */
    @Document("correctedAccusations")
    record CorrectedAccusation(@Id String id, long version, boolean accusation, @Nullable Long letterVersion,
            @Nullable Boolean letter) {

        boolean accuses() {
            return accusation || Boolean.TRUE.equals(letter);
        }
    }

    /** Takes up a correction and puts right what was raised of the petition. One that tells neither fact changes nothing. */
    void correct(RegistrationCorrected event) {
        Purpose purpose = event.after().purpose();
        AccusedInLetter letter = event.after().accusedInLetter();
        if (purpose == null && letter == null) {
            return;
        }
        boolean accuses = purpose == Purpose.ACCUSATION;
        Boolean letterAccuses = letter == null ? null : !letter.equals(AccusedInLetter.NOBODY);
        try {
            mongo.insert(new CorrectedAccusation(event.petitionId(), purpose == null ? 0 : event.version(), accuses,
                    letter == null ? null : event.version(), letterAccuses));
        } catch (DuplicateKeyException _) { // it was corrected before: not an upsert, which not every server answers like this
            if (purpose != null) {
                put("version", event.version(), ACCUSATION, accuses, event.petitionId());
            }
            if (letterAccuses != null) {
                put("letterVersion", event.version(), "letter", letterAccuses, event.petitionId());
            }
        }
        markAsItStands(event.petitionId());
    }

    private void put(String versionField, long version, String fact, boolean told, String id) {
        mongo.updateFirst(
                Query.query(where("_id").is(id).orOperator(where(versionField).lt(version),
                        where(versionField).exists(false))),
                Update.update(versionField, version).set(fact, told), CorrectedAccusation.class);
    }

    /** Marks what was just raised of petitions that proved to be accusations. */
    void markRaised(Collection<String> petitionIds) {
        if (!petitionIds.isEmpty()) {
            mongo.find(Query.query(where("_id").in(petitionIds)), CorrectedAccusation.class).stream()
                    .filter(CorrectedAccusation::accuses).map(CorrectedAccusation::id).forEach(this::markAsItStands);
        }
    }

    /** Until what was marked by is what stands: whoever marks last has seen the last correction. */
    private void markAsItStands(String petitionId) {
        CorrectedAccusation marked = null;
        CorrectedAccusation stands = mongo.findById(petitionId, CorrectedAccusation.class);
        while (stands != null && !stands.equals(marked)) {
            mark(petitionId, stands.accuses());
            marked = stands;
            stands = mongo.findById(petitionId, CorrectedAccusation.class);
        }
    }

    /** With a version of its own, so that whoever decides on an alert as it stood before decides again. */
    private void mark(String petitionId, boolean accuses) {
        Update marked = accuses ? Update.update(ACCUSATION, true) : new Update().unset(ACCUSATION);
        Query others = accuses
                ? Query.query(where("petitionId").is(petitionId).and(ACCUSATION).ne(true))
                : Query.query(where("petitionId").is(petitionId).and(ACCUSATION).is(true));
        mongo.updateMulti(others, marked.inc("version", 1), AlertDocument.class);
    }
}
