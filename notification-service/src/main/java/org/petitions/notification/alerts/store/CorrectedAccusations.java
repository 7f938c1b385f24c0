package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.RoutingEvent.RegistrationCorrected;
import org.petitions.events.terms.Purpose;
import org.petitions.notification.alerts.AlertDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
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
    private static final String KEPT_FROM = "keptFrom";

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
     * @param accused whom corrections named, as it was kept before it was kept which of them did: of every alert; null in what is kept since
     * @param named whom each correction named; null where none told that
     */
    @Document("correctedAccusations")
    record CorrectedAccusation(@Id String id, long version, boolean accusation, @Nullable Long letterVersion,
            @Nullable Boolean letter, @Nullable List<String> accused, @Nullable List<Named> named) {

        boolean accuses() {
            return accusation || Boolean.TRUE.equals(letter);
        }

        /** Whether a correction told whether it accuses anybody, and not only whom. */
        boolean tells() {
            return version > 0 || letterVersion != null;
        }

        /** When another correction said otherwise than this one whom it is, or the other matters are, against; null while this one stands. */
        @Nullable
        Instant supersededAt(Named one) {
            return Stream.ofNullable(named).flatMap(List::stream)
                    .filter(other -> other.beside() == one.beside() && other.version() > one.version())
                    .min(Comparator.comparingLong(Named::version)).map(Named::at).orElse(null);
        }
    }

    /**
     * Whom a correction named.
     *
     * @param version the case's version at it
     * @param at when it was made, UTC
     * @param beside whether it is whom the other matters of the letter accuse
     * @param accused units and posts, and the units that those posts head; may be empty
     */
    record Named(long version, Instant at, boolean beside, List<String> accused) {
        @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
        Named {
            accused = accused == null ? List.of() : List.copyOf(accused);
        }
    }

    /** Takes up a correction and puts right what was raised of the petition. One that tells no such fact changes nothing. */
    void correct(RegistrationCorrected event) {
        Purpose purpose = event.after().purpose();
        AccusedInLetter letter = event.after().accusedInLetter();
        List<Named> named = namedBy(event);
        if (purpose == null && named.isEmpty()) {
            return;
        }
        boolean accuses = purpose == Purpose.ACCUSATION;
        Boolean letterAccuses = letter == null ? null : !letter.equals(AccusedInLetter.NOBODY);
        try {
            mongo.insert(new CorrectedAccusation(event.petitionId(), purpose == null ? 0 : event.version(), accuses,
                    letter == null ? null : event.version(), letterAccuses, null, named.isEmpty() ? null : named));
        } catch (DuplicateKeyException _) { // it was corrected before: not an upsert, which not every server answers like this
            if (purpose != null) {
                put("version", event.version(), ACCUSATION, accuses, event.petitionId());
            }
            if (letterAccuses != null) {
                put("letterVersion", event.version(), "letter", letterAccuses, event.petitionId());
            }
            if (!named.isEmpty()) {
                mongo.updateFirst(Query.query(where("_id").is(event.petitionId())),
                        new Update().addToSet("named").each(named.toArray()), CorrectedAccusation.class);
            }
        }
        markAsItStands(event.petitionId());
    }

    /** Whom it is against by this correction; of a claim too, which may prove to be an accusation by another that is read before. */
    private static List<Named> namedBy(RegistrationCorrected event) {
        ComplainedOfIds own = event.named();
        AccusedInLetter letter = event.after().accusedInLetter();
        List<Named> named = new ArrayList<>();
        if (own != null) {
            named.add(named(event, false, Stream.of(Stream.ofNullable(own.unit()), own.posts().stream(),
                    Stream.ofNullable(own.successors()).flatMap(List::stream)).flatMap(each -> each)));
        }
        if (letter != null) {
            named.add(named(event, true, letter.ids().stream()));
        }
        return named;
    }

    private static Named named(RegistrationCorrected event, boolean beside, Stream<String> ids) {
        return new Named(event.version(), event.at(), beside, AlertDetails.withUnitsHeaded(ids.distinct().toList()));
    }

    private void put(String versionField, long version, String fact, boolean told, String id) {
        mongo.updateFirst(
                Query.query(where("_id").is(id).orOperator(where(versionField).lt(version),
                        where(versionField).exists(false))),
                Update.update(versionField, version).set(fact, told), CorrectedAccusation.class);
    }

    /** Marks what was just raised of petitions that proved to be accusations, or to be against others. */
    void markRaised(Collection<String> petitionIds) {
        if (!petitionIds.isEmpty()) {
            mongo.find(Query.query(where("_id").in(petitionIds)), CorrectedAccusation.class).stream()
                    .filter(kept -> kept.accuses() || !kept.tells()).map(CorrectedAccusation::id)
                    .forEach(this::markAsItStands);
        }
    }

    /** Until what was marked by is what stands: whoever marks last has seen the last correction. */
    private void markAsItStands(String petitionId) {
        CorrectedAccusation marked = null;
        CorrectedAccusation stands = mongo.findById(petitionId, CorrectedAccusation.class);
        while (stands != null && !stands.equals(marked)) {
            mark(stands);
            marked = stands;
            stands = mongo.findById(petitionId, CorrectedAccusation.class);
        }
    }

    /** With a version of its own, so that whoever decides on an alert as it stood before decides again. */
    private void mark(CorrectedAccusation stands) {
        Criteria ofPetition = where("petitionId").is(stands.id());
        if (stands.tells()) {
            Update marked = stands.accuses()
                    ? Update.update(ACCUSATION, true)
                    : new Update().unset(ACCUSATION).unset(KEPT_FROM);
            Query others = Query.query(stands.accuses()
                    ? ofPetition.and(ACCUSATION).ne(true)
                    : ofPetition.and(ACCUSATION).is(true));
            mongo.updateMulti(others, marked.inc("version", 1), AlertDocument.class);
        }
        Stream.ofNullable(stands.accused()).forEach(accused -> keep(stands.id(), accused, null));
        Stream.ofNullable(stands.named()).flatMap(List::stream)
                .forEach(named -> keep(stands.id(), named.accused(), stands.supersededAt(named)));
    }

    /**
     * Keeps alerts from these, too. Nobody is taken off: of whom it was against before, nobody says here that it is not.
     *
     * @param until those that were raised until then, for a later one says itself whom it accuses; null for all, because one may have been
     *     raised before the correction was known there
     */
    private void keep(String petitionId, List<String> accused, @Nullable Instant until) {
        if (accused.isEmpty()) {
            return;
        }
        Criteria alerts = where("petitionId").is(petitionId).and(ACCUSATION).is(true).and(KEPT_FROM).not().all(accused);
        mongo.updateMulti(Query.query(until == null ? alerts : alerts.and("raisedAt").lte(until)),
                new Update().addToSet(KEPT_FROM).each(accused.toArray()).inc("version", 1), AlertDocument.class);
    }
}
