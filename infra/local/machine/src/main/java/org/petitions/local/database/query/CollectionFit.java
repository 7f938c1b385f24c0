package org.petitions.local.database.query;

import org.jspecify.annotations.Nullable;

/** How well the collection itself fits a query: its documents lie in the order of their ids. */
final class CollectionFit {
    private static final String ID = "_id";

    private final FieldCondition ids;
    private final SortOrder sort;
    private final boolean idsInOrder;

    CollectionFit(QueryConditions conditions, SortOrder sort, boolean idsInOrder) {
        this.ids = conditions.at(ID);
        this.sort = sort;
        this.idsInOrder = idsInOrder;
    }

    /** Whether the query asks for a range of ids. */
    boolean narrows() {
        return idsInOrder && (bound(ids.lower()) != null || bound(ids.upper()) != null);
    }

    boolean ordered() {
        return sort.isAny() || idsInOrder && sort.fields().getFirst().path().equals(ID);
    }

    private static @Nullable Object bound(FieldCondition.@Nullable Bound bound) {
        return bound != null && bound.value() instanceof String text ? text : null;
    }

    QueryPlan plan(boolean naturalDescending, int limit) {
        var backward = sort.isAny() ? naturalDescending : ordered() && !sort.fields().getFirst().ascending();
        var from = idsInOrder ? bound(ids.lower()) : null;
        var to = idsInOrder ? bound(ids.upper()) : null;
        return new QueryPlan.ByCollection(from, to, backward, ordered(), !sort.isAny() && ordered() && limit > 0);
    }
}
