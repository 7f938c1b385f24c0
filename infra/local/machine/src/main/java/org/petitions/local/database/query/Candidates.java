package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.index.IndexEntry;

/** The documents a plan leads to, each once and one at a time. */
interface Candidates {

    /** The next one, or null at the end. */
    @Nullable
    Found next();

    /** Lets go of the store until the next step. */
    void pause();

    /** Follows the plan. */
    static Candidates of(QueryPlan plan, MVMap<Object, Document> documents) {
        return switch (plan) {
            case QueryPlan.ByPlaces byPlaces -> new AtPlaces(byPlaces.places().iterator(), documents);
            case QueryPlan.ByCollection byCollection -> new InCollection(
                    new MapCursor<>(documents, byCollection.from(), byCollection.to(), byCollection.backward()));
            case QueryPlan.ByIndex byIndex -> new InIndex(byIndex, documents);
        };
    }

    /** Those that are still there: nothing holds a reader's documents between the index and the map. */
    record AtPlaces(Iterator<Object> places, MVMap<Object, Document> documents) implements Candidates {
        @Override
        public @Nullable Found next() {
            while (places.hasNext()) {
                var place = places.next();
                var document = documents.get(place);
                if (document != null) {
                    return new Found(place, document);
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
    record InCollection(MapCursor<Object, Document> cursor) implements Candidates {
        @Override
        public @Nullable Found next() {
            var place = cursor.next();
            return place == null ? null : new Found(place, cursor.value());
        }

        @Override
        public void pause() {
            cursor.pause();
        }
    }

    /** Those that an index has in some ranges. */
    final class InIndex implements Candidates {
        private final QueryPlan.ByIndex plan;
        private final List<QueryPlan.Interval> intervals;
        private final MVMap<Object, Document> documents;
        private int interval = -1;
        private @Nullable MapCursor<IndexEntry, Value> cursor;

        InIndex(QueryPlan.ByIndex plan, MVMap<Object, Document> documents) {
            this.plan = plan;
            this.intervals = plan.backward() ? plan.intervals().reversed() : plan.intervals();
            this.documents = documents;
        }

        @Override
        public @Nullable Found next() {
            for (var entry = nextEntry(); entry != null; entry = nextEntry()) {
                if (plan.filter().mayMatch(entry)) {
                    var document = documents.get(entry.place());
                    if (document != null && isFirstOfDocument(entry, document)) {
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
                    return entry;
                }
                if (++interval >= intervals.size()) {
                    return null;
                }
                var next = intervals.get(interval);
                cursor = new MapCursor<>(plan.index().entries(), next.from(), next.to(), plan.backward());
            }
        }

        /** A document with an array has several entries: it counts where it comes first, so that nobody keeps a list of those seen. */
        private boolean isFirstOfDocument(IndexEntry entry, Document document) {
            if (!plan.index().hasArrays()) {
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
            return first == null || plan.index().compare(first, entry) == 0;
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
        }
    }
}
