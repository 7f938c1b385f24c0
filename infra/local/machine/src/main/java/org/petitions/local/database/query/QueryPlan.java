package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.index.IndexEntry;
import org.petitions.local.database.index.SecondaryIndex;

/** How the documents of a query are found. Whatever the way, each is asked the whole query before it is handed out. */
public sealed interface QueryPlan {
    /** The name of the index of ids. */
    String ID_INDEX = "_id_";

    /** Whether they come in the order that the query asks for; else they are sorted. */
    boolean ordered();

    /** As {@code explain} tells it, in MongoDB's words. */
    Document describe();

    /**
     * By their places.
     *
     * @param index what told the places, {@link #ID_INDEX} where the query itself does
     */
    record ByPlaces(List<Object> places, String index, boolean ordered) implements QueryPlan {
        /** Whether the query names them itself. */
        public boolean isNamed() {
            return index.equals(ID_INDEX);
        }

        @Override
        public Document describe() {
            return isNamed() ? new Document("stage", "IDHACK") : fetch(index);
        }
    }

    /**
     * By ranges of an index.
     *
     * @param intervals one after the other in the index's order, none of which meet
     * @param mergedBy  position of the index's field in whose order they are read, all beside each other; -1 where one is read after the other
     * @param backward  from the last to the first
     * @param filter    what the entry's own values decide, before its document is read
     */
    record ByIndex(SecondaryIndex index, List<Interval> intervals, int mergedBy, boolean backward, boolean ordered,
            EntryFilter filter) implements QueryPlan {
        @Override
        public Document describe() {
            return fetch(index.getName());
        }

        /**
         * Whether the index alone tells which documents are found, and of each the values at these paths. Not where a field led into an array:
         * then a document can have several entries.
         */
        public boolean tells(List<String> paths) {
            return filter.isWhole() && !index.hasArrays()
                    && paths.stream().allMatch(path -> index.definition().positionOf(path) >= 0);
        }
    }

    /**
     * By the collection itself, which lies in the order of ids.
     *
     * @param from first id, or null for the beginning
     * @param to   last id, or null for the end
     * @param stopsEarly whether it is in order and there is a limit
     */
    record ByCollection(@Nullable Object from, @Nullable Object to, boolean backward, boolean ordered,
            boolean stopsEarly) implements QueryPlan {
        /** Whether it may read everything. */
        public boolean isScan() {
            return from == null && to == null && !stopsEarly;
        }

        @Override
        public Document describe() {
            return isScan() ? new Document("stage", "COLLSCAN") : fetch(ID_INDEX);
        }
    }

    /** A range of an index. */
    record Interval(IndexEntry from, IndexEntry to) {}

    private static Document fetch(String index) {
        return new Document("stage", "FETCH").append("inputStage",
                new Document("stage", "IXSCAN").append("indexName", index));
    }
}
