package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonOrder;
import org.petitions.local.database.bson.StoredDocument;
import org.petitions.local.database.index.IndexEntry;

/** The documents a plan leads to, each once and one at a time. */
interface Candidates {

    /** The next one, or null at the end. */
    @Nullable
    Found next();

    /** Lets go of the store until the next step. */
    void pause();

    /** Follows the plan. */
    static Candidates of(QueryPlan plan, MVMap<Object, StoredDocument> documents,
            MemoryBudget budget) {
        return switch (plan) {
            case QueryPlan.ByPlaces byPlaces -> new AtPlaces(byPlaces.places().iterator(), documents);
            case QueryPlan.ByCollection byCollection -> new InCollection(
                    new MapCursor<>(documents, byCollection.from(), byCollection.to(), byCollection.backward()));
            case QueryPlan.ByIndex byIndex when byIndex.mergedBy() >= 0 -> new InMergedIndex(byIndex, documents);
            case QueryPlan.ByIndex byIndex -> new InIndex(byIndex, documents, budget);
        };
    }

    /** Those that are still there: nothing holds a reader's documents between the index and the map. */
    record AtPlaces(Iterator<Object> places, MVMap<Object, StoredDocument> documents) implements Candidates {
        @Override
        public @Nullable Found next() {
            while (places.hasNext()) {
                var place = places.next();
                var stored = documents.get(place);
                if (stored != null) {
                    return new Found(place, stored.decode());
                }
            }
            return null;
        }

        @Override
        public void pause() {
            // a list of places holds nothing of the store
        }
    }

    /** Those of a range of the collection. */
    record InCollection(MapCursor<Object, StoredDocument> cursor) implements Candidates {
        @Override
        public @Nullable Found next() {
            var place = cursor.next();
            return place == null ? null : new Found(place, cursor.value().decode());
        }

        @Override
        public void pause() {
            cursor.pause();
        }
    }

    /** Those that an index has in some ranges. */
    final class InIndex implements Candidates {
        /** Bounds what a long list holds: some mebibyte. */
        private static final int MOST_SEEN = 10_000;
        private static final int SEEN_BYTES = 100;

        private final QueryPlan.ByIndex plan;
        private final List<QueryPlan.Interval> intervals;
        private final MVMap<Object, StoredDocument> documents;
        /**
         * Those handed out since the cursor was opened: it shows the entries as they were then, of a document that is changed meanwhile the
         * old ones too, and in the middle of a change the new ones beside them.
         */
        private final Set<Object> seen = new HashSet<>();
        private final MemoryBudget budget;
        private int interval = -1;
        private @Nullable MapCursor<IndexEntry, Value> cursor;
        private @Nullable IndexEntry last;
        /** Up to it, those seen are not known any more. */
        private @Nullable IndexEntry forgotten;

        InIndex(QueryPlan.ByIndex plan, MVMap<Object, StoredDocument> documents, MemoryBudget budget) {
            this.plan = plan;
            this.intervals = plan.backward() ? plan.intervals().reversed() : plan.intervals();
            this.documents = documents;
            this.budget = budget;
        }

        @Override
        public @Nullable Found next() {
            for (var entry = nextEntry(); entry != null; entry = nextEntry()) {
                CommandLimits.checkTime();
                if (plan.filter().mayMatch(entry)) {
                    var stored = seen.contains(entry.place()) ? null : documents.get(entry.place());
                    var document = stored == null ? null : stored.decode();
                    if (document != null && isFirstOfDocument(entry, document)) {
                        note(entry);
                        return new Found(entry.place(), document);
                    }
                }
            }
            return null;
        }

        private @Nullable IndexEntry nextEntry() {
            while (true) {
                var entry = cursor == null ? null : cursor.next();
                if (entry != null) {
                    last = entry;
                    return entry;
                }
                if (++interval >= intervals.size()) {
                    return null;
                }
                var next = intervals.get(interval);
                cursor = new MapCursor<>(plan.index().entries(), next.from(), next.to(), plan.backward());
            }
        }

        private void note(IndexEntry entry) {
            if (seen.size() >= MOST_SEEN) {
                forget(entry);
            }
            seen.add(entry.place());
            budget.take(SEEN_BYTES);
        }

        private void forget(@Nullable IndexEntry upTo) {
            budget.giveBack((long) seen.size() * SEEN_BYTES);
            seen.clear();
            forgotten = upTo;
        }

        /**
         * A document can have several entries: it counts where it comes first. What is not remembered of those before is told by the
         * document: an entry of it among those was its first.
         */
        private boolean isFirstOfDocument(IndexEntry entry, Document document) {
            var passed = forgotten;
            if (passed == null || !plan.index().hasArrays()) {
                return true;
            }
            IndexEntry first = null;
            for (var one : plan.index().entriesOf(document, entry.place())) {
                var isEarlier = first == null || plan.backward();
                if (isEarlier && isInPlan(one) && plan.filter().mayMatch(one)) {
                    first = one;
                }
            }
            // null where the document was changed meanwhile: the whole query decides
            return first == null || isBehind(first, passed);
        }

        private boolean isBehind(IndexEntry entry, IndexEntry passed) {
            var difference = plan.index().compare(entry, passed);
            return plan.backward() ? difference < 0 : difference > 0;
        }

        private boolean isInPlan(IndexEntry entry) {
            return intervals.stream().anyMatch(range -> plan.index().compare(range.from(), entry) < 0
                    && plan.index().compare(entry, range.to()) < 0);
        }

        @Override
        public void pause() {
            if (cursor != null) {
                cursor.pause();
            }
            forget(last);
            budget.trim();
        }
    }

    /**
     * Those that an index has in some ranges, each of which lies in the order of ids: the least id of all is next, so that a page is read without
     * what comes after it. The entries of one document have one id and follow each other.
     */
    final class InMergedIndex implements Candidates {
        private final QueryPlan.ByIndex plan;
        private final MVMap<Object, StoredDocument> documents;
        private final List<Reading> readings;
        private final boolean descending;
        private @Nullable Object lastPlace;

        InMergedIndex(QueryPlan.ByIndex plan, MVMap<Object, StoredDocument> documents) {
            this.plan = plan;
            this.documents = documents;
            this.readings = plan.intervals().stream().map(range -> new Reading(
                    new MapCursor<>(plan.index().entries(), range.from(), range.to(), plan.backward()))).toList();
            this.descending = plan.index().definition().fields().get(plan.mergedBy()).ascending() == plan.backward();
        }

        /** One of the ranges, read one entry ahead. */
        private static final class Reading {
            private final MapCursor<IndexEntry, Value> cursor;
            private @Nullable IndexEntry ahead;
            private boolean ended;

            Reading(MapCursor<IndexEntry, Value> cursor) {
                this.cursor = cursor;
            }

            @Nullable
            IndexEntry ahead() {
                if (ahead == null && !ended) {
                    ahead = cursor.next();
                    ended = ahead == null;
                }
                return ahead;
            }
        }

        @Override
        public @Nullable Found next() {
            for (var entry = nextEntry(); entry != null; entry = nextEntry()) {
                CommandLimits.checkTime();
                if (!entry.place().equals(lastPlace) && plan.filter().mayMatch(entry)) {
                    lastPlace = entry.place();
                    var stored = documents.get(entry.place());
                    if (stored != null) {
                        return new Found(entry.place(), stored.decode());
                    }
                }
            }
            return null;
        }

        private @Nullable IndexEntry nextEntry() {
            Reading first = null;
            for (var reading : readings) {
                if (reading.ahead() != null && (first == null || isBefore(reading, first))) {
                    first = reading;
                }
            }
            if (first == null) {
                return null;
            }
            var entry = first.ahead;
            first.ahead = null;
            return entry;
        }

        private boolean isBefore(Reading one, Reading other) {
            var order = BsonOrder.compare(id(one), id(other));
            return descending ? order > 0 : order < 0;
        }

        private @Nullable Object id(Reading reading) {
            return Objects.requireNonNull(reading.ahead()).value(plan.mergedBy());
        }

        @Override
        public void pause() {
            readings.forEach(reading -> reading.cursor.pause());
        }
    }
}
