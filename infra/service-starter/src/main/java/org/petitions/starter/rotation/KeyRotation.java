package org.petitions.starter.rotation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.rotation.SealedCollection.Place;
import org.petitions.starter.sealing.SealedBox;
import org.petitions.starter.sealing.SealingException;
import org.petitions.starter.sealing.SealingKeyset;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Seals what this service keeps with its keysets' present keys. Each document's boxes are exchanged by one write that holds only while they are what was
 * read: what was erased or put right meanwhile stays so, and is looked at again in the next round. A kill loses at most the place within a page,
 * and what is sealed twice is as good as once; so two instances may do it at once: of two that did the same page one counts.
 */
final class KeyRotation {
    /** What a box says that tells no key; the database keeps no empty field name. */
    private static final String UNKNOWN_KEY = "unknown";

    private final MongoTemplate mongo;
    private final List<SealedCollection> collections;
    private final Clock clock;

    KeyRotation(MongoTemplate mongo, List<SealedCollection> collections, Clock clock) {
        this.mongo = mongo;
        this.collections = List.copyOf(collections);
        this.clock = clock;
    }

    /**
     * Where one collection stands.
     *
     * @param key number of the key that all are to be sealed with, as in the keyset
     * @param round it is gone through until a whole round found nothing to do
     * @param sealed boxes that were sealed anew since the beginning
     * @param left boxes that cannot be opened, by the number of their key, as this round has found so far
     * @param endedAt when it was done; absent while it goes on
     */
    record CollectionProgress(String collection, String key, int round, long sealed, Map<String, Long> left,
            Instant startedAt, @Nullable Instant endedAt) {
        static CollectionProgress of(RotationState state) {
            return new CollectionProgress(state.collection(), state.key(), state.round(), state.sealed(), state.left(),
                    state.startedAt(), state.endedAt());
        }
    }

    /** Where all collections stand that were begun with. */
    List<CollectionProgress> progress() {
        return collections.stream().flatMap(each -> stateOf(each).stream()).map(CollectionProgress::of).toList();
    }

    /** Begins with every collection, from the beginning. What a key management service seals is left to that. */
    List<CollectionProgress> begin() {
        Instant now = clock.instant();
        collections.forEach(each -> each.keyset().sealingKey()
                .ifPresent(key -> mongo.save(RotationState.begun(each.name(), key, now), RotationState.COLLECTION)));
        return progress();
    }

    /**
     * Does the next page of each collection that is not done.
     *
     * @return whether anything is left to do
     */
    boolean goOn() {
        boolean left = false;
        for (SealedCollection each : collections) {
            Optional<RotationState> state = stateOf(each).filter(RotationState::goesOn);
            if (state.isPresent()) {
                advance(state.get(), page(each, state.get()));
                left = true;
            }
        }
        return left;
    }

    private Optional<RotationState> stateOf(SealedCollection collection) {
        return Optional.ofNullable(mongo.findById(collection.name(), RotationState.class, RotationState.COLLECTION));
    }

    /** Whoever began anew meanwhile, or did this page too, has said where it stands: then what came of this one is dropped. */
    private void advance(RotationState read, RotationState next) {
        Criteria asRead = Criteria.where("_id").is(read.collection()).and("startedAt").is(read.startedAt()).and("round")
                .is(read.round()).and("after").is(read.after()).and("endedAt").isNull();
        mongo.replace(Query.query(asRead), next, RotationState.COLLECTION);
    }

    private RotationState page(SealedCollection collection, RotationState state) {
        String key = collection.keyset().sealingKey().orElse(state.key());
        if (!key.equals(state.key())) {
            // Another key has become the present one meanwhile: from the beginning.
            return RotationState.begun(collection.name(), key, clock.instant());
        }
        MongoCollection<Document> documents = mongo.getCollection(collection.name());
        List<Document> page = documents.find(Filters.gt("_id", state.after()))
                .projection(Projections.include(collection.fields())).sort(Sorts.ascending("_id"))
                .limit(collection.page())
                .into(new ArrayList<>());
        if (page.isEmpty()) {
            return state.roundEnded(clock.instant());
        }
        Tally tally = new Tally(new HashMap<>(state.left()));
        page.forEach(document -> renew(collection, key, document, tally));
        return state.seen(page.getLast().getString("_id"), tally.sealed, tally.again, tally.left);
    }

    private static final class Tally {
        private final Map<String, Long> left;
        private long sealed;
        private long again;

        private Tally(Map<String, Long> left) {
            this.left = left;
        }
    }

    private void renew(SealedCollection collection, String key, Document document, Tally tally) {
        List<Bson> asRead = new ArrayList<>();
        List<Bson> sealedAnew = new ArrayList<>();
        for (Place place : collection.places().apply(document)) {
            Object value = valueAt(document, place.path());
            SealedBox box = boxOf(value);
            if (box == null || SealingKeyset.keyOf(box).filter(key::equals).isPresent()) {
                continue;
            }
            try {
                SealedBox next = collection.keyset().seal(collection.keyset().open(box, place.boundTo()),
                        place.boundTo());
                asRead.add(Filters.eq(place.path(), value));
                sealedAnew.add(Updates.set(place.path(), new Binary(next.bytes())));
            } catch (SealingException e) {
                tally.left.merge(SealingKeyset.keyOf(box).orElse(UNKNOWN_KEY), 1L, Long::sum);
            }
        }
        if (asRead.isEmpty()) {
            return;
        }
        asRead.add(Filters.eq("_id", document.getString("_id")));
        boolean written = mongo.getCollection(collection.name())
                .updateOne(Filters.and(asRead), Updates.combine(sealedAnew)).getMatchedCount() == 1;
        if (written) {
            tally.sealed += sealedAnew.size();
        } else {
            tally.again++;
        }
    }

    private static @Nullable SealedBox boxOf(@Nullable Object value) {
        return switch (value) {
            case Binary bytes -> SealedBox.of(bytes.getData());
            // As a release before kept it (ADR 0022).
            case String text -> SealedBox.ofBase64(text);
            case null, default -> null;
        };
    }

    private static @Nullable Object valueAt(Document document, String path) {
        Object at = document;
        for (String step : path.split("\\.")) {
            at = switch (at) {
                case Document inner -> inner.get(step);
                case List<?> list -> list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return at;
    }
}
