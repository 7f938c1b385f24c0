package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.index.IndexEntry;

/** Counts the documents of a query that are alike in some values, by the entries of an index: no document is read. */
public final class EntryCount {
    private static final int GROUP_BYTES = 200;

    private final QueryPlan.ByIndex plan;
    private final int[] positions;
    private final MemoryBudget budget;
    private final Map<List<@Nullable Object>, Long> counts = new HashMap<>();

    private EntryCount(QueryPlan.ByIndex plan, List<String> paths, MemoryBudget budget) {
        this.plan = plan;
        this.positions = paths.stream().mapToInt(plan.index().definition()::positionOf).toArray();
        this.budget = budget;
    }

    /**
     * Counts by the values at some paths, one number for each row of values. The documents are those of one moment.
     *
     * @param budget what the rows may hold
     * @return empty where the documents have to be read
     */
    public static Optional<Map<List<@Nullable Object>, Long>> of(QueryPlan plan, List<String> paths,
            MemoryBudget budget) {
        return plan instanceof QueryPlan.ByIndex byIndex && byIndex.tells(paths)
                ? new EntryCount(byIndex, paths, budget).count()
                : Optional.empty();
    }

    private Optional<Map<List<@Nullable Object>, Long>> count() {
        var entries = plan.index().settledEntries();
        if (plan.index().hasArrays()) {
            // came since we asked
            return Optional.empty();
        }
        for (var interval : plan.intervals()) {
            var cursor = plan.index().entries().cursor(entries, interval.from(), interval.to(), false);
            while (cursor.hasNext()) {
                CommandLimits.checkTime();
                var entry = cursor.next();
                if (plan.filter().mayMatch(entry) && !add(entry)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(counts);
    }

    /** Whether it could: of numbers and whole documents it matters which of those that are alike comes first. */
    private boolean add(IndexEntry entry) {
        var row = new ArrayList<@Nullable Object>(positions.length);
        for (var position : positions) {
            var value = entry.value(position);
            if (!isAlikeOnlyWhenEqual(value)) {
                return false;
            }
            row.add(value);
        }
        if (counts.merge(Collections.unmodifiableList(row), 1L, Long::sum) == 1) {
            budget.take(GROUP_BYTES + row.stream().mapToLong(BsonDataType::memory).sum());
        }
        return true;
    }

    private static boolean isAlikeOnlyWhenEqual(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String _,Instant _,Boolean _,ObjectId _,UUID _ -> true;
            default -> false;
        };
    }
}
