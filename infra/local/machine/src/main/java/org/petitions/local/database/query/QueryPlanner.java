package org.petitions.local.database.query;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.index.SecondaryIndex;

/**
 * Chooses how to find the documents of a query: by ids it names; by a unique index all of whose values it names; by the
 * secondary index that fits best; by the collection itself. It knows no statistics. An index fits when the query can't
 * match what the index leaves out, and it is better, in this order, when it narrows the search, when it gives the order
 * asked for, when it decides more of the conditions.
 */
public final class QueryPlanner {
    private static final String ID = "_id";

    private final List<SecondaryIndex> secondary = new ArrayList<>();
    private final List<Index<Object>> unique = new ArrayList<>();
    private final boolean hasIds;
    private final boolean idsInOrder;

    /**
     * @param indexes    of the collection
     * @param hasIds     whether documents lie at their {@code _id}
     * @param idsInOrder whether all ids are texts, so that the collection lies in their order
     */
    public QueryPlanner(List<Index<Object>> indexes, boolean hasIds, boolean idsInOrder) {
        this.hasIds = hasIds;
        this.idsInOrder = idsInOrder;
        for (var index : indexes) {
            if (index instanceof SecondaryIndex one) {
                secondary.add(one);
            } else if (!index.getKeys().stream().map(IndexKey::getKey).toList().equals(List.of(ID))) {
                unique.add(index);
            }
        }
    }

    /**
     * Plans a query.
     *
     * @param order as {@code sort} names it, or null
     * @param limit at most so many documents are wanted, 0 for all
     */
    public QueryPlan plan(Document query, @Nullable Document order, int limit) {
        var conditions = QueryConditions.of(query);
        var sort = SortOrder.of(order);
        return byIds(conditions, sort).or(() -> byUnique(conditions, sort))
                .orElseGet(() -> byBestIndex(conditions, sort, order, limit));
    }

    /** Numbers are left to the collection: 1 and 1.0 are one id to a query and two keys to the map. */
    private Optional<QueryPlan> byIds(QueryConditions conditions, SortOrder sort) {
        var ids = conditions.at(ID).points();
        return !hasIds || ids == null || ids.stream().anyMatch(id -> id instanceof Number)
                ? Optional.empty()
                : Optional.of(new QueryPlan.ByPlaces(ids, QueryPlan.ID_INDEX, isOrdered(ids, sort)));
    }

    private static boolean isOrdered(List<Object> places, SortOrder sort) {
        return sort.isAny() || places.size() < 2;
    }

    private Optional<QueryPlan> byUnique(QueryConditions conditions, SortOrder sort) {
        for (var index : unique) {
            var named = new Document();
            for (var key : index.getKeys()) {
                var points = conditions.at(key.getKey()).points();
                if (points != null && points.size() == 1) {
                    named.put(key.getKey(), points.getFirst());
                }
            }
            if (named.size() == index.getKeys().size() && index.canHandle(named)) {
                var places = new ArrayList<Object>();
                index.getPositions(named).forEach(places::add);
                return Optional.of(new QueryPlan.ByPlaces(places, index.getName(), isOrdered(places, sort)));
            }
        }
        return Optional.empty();
    }

    private QueryPlan byBestIndex(QueryConditions conditions, SortOrder sort, @Nullable Document order, int limit) {
        var byId = new CollectionFit(conditions, sort, idsInOrder);
        var best = secondary.stream().map(index -> new IndexFit(index, conditions, sort)).filter(IndexFit::usable)
                // of equals the one that was declared first
                .reduce((one, other) -> BEST_LAST.compare(one, other) >= 0 ? one : other);
        if (best.isPresent() && (best.get().narrows() || !byId.narrows() && best.get().ordered() && !byId.ordered())) {
            return best.get().plan();
        }
        return byId.plan(SortOrder.isNaturalDescending(order), limit);
    }

    private static final Comparator<IndexFit> BEST_LAST = Comparator.comparing(IndexFit::narrows)
            .thenComparing(IndexFit::ordered).thenComparing(IndexFit::decided).thenComparing(IndexFit::equalities);

}
