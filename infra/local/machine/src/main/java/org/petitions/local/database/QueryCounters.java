package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import org.petitions.local.database.query.QueryPlan;

/** How queries found their documents since the start; told by {@code serverStatus} as {@code queryPaths}. */
final class QueryCounters {
    private final LongAdder byId = new LongAdder();
    private final LongAdder byIndex = new LongAdder();
    private final LongAdder byScan = new LongAdder();
    private final LongAdder sorted = new LongAdder();
    private final LongAdder withoutDocuments = new LongAdder();

    void count(QueryPlan plan) {
        switch (plan) {
            case QueryPlan.ByPlaces places when places.isNamed() -> byId.increment();
            case QueryPlan.ByPlaces _,QueryPlan.ByIndex _ -> byIndex.increment();
            case QueryPlan.ByCollection collection -> (collection.isScan() ? byScan : byIndex).increment();
        }
        if (!plan.ordered()) {
            sorted.increment();
        }
    }

    /** Of those by an index one that read no document. */
    void countWithoutDocuments() {
        withoutDocuments.increment();
    }

    Document toDocument() {
        return new Document("byId", byId.sum()).append("byIndex", byIndex.sum()).append("byScan", byScan.sum())
                .append("sorted", sorted.sum()).append("withoutDocuments", withoutDocuments.sum());
    }
}
