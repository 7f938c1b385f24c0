package org.petitions.local.database.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;

/** Sorts documents by keeping of each what it is sorted by and its place; with a limit, of the first ones only. */
final class BoundedSort {
    private static final int ENTRY_BYTES = 64;

    private final SortOrder order;
    private final int limit;
    private final MemoryBudget budget;
    private final PriorityQueue<Entry> lastFirst;
    private long number;

    private record Entry(@Nullable Object[] key, Object place, long number) {
        long memory() {
            var memory = ENTRY_BYTES + BsonDataType.memory(place);
            for (var value : key) {
                memory += BsonDataType.memory(value);
            }
            return memory;
        }
    }

    /** @param limit at most so many are wanted, 0 for all */
    BoundedSort(SortOrder order, int limit, MemoryBudget budget) {
        this.order = order;
        this.limit = limit;
        this.budget = budget;
        this.lastFirst = new PriorityQueue<>(inOrder().reversed());
    }

    private Comparator<Entry> inOrder() {
        return (one, other) -> {
            var byKey = order.compareKeys(one.key(), other.key());
            // alike: as they were found
            return byKey != 0 ? byKey : Long.compare(one.number(), other.number());
        };
    }

    void add(Found found) {
        var entry = new Entry(order.key(found.document()), found.place(), number++);
        budget.take(entry.memory());
        lastFirst.add(entry);
        if (limit > 0 && lastFirst.size() > limit) {
            budget.giveBack(lastFirst.remove().memory());
        }
    }

    /** Their places, in order; nothing else is held from here on. */
    List<Object> places() {
        var sorted = new ArrayList<>(lastFirst);
        sorted.sort(inOrder());
        var places = sorted.stream().map(Entry::place).toList();
        sorted.forEach(entry -> budget.giveBack(entry.memory() - BsonDataType.memory(entry.place())));
        budget.trim();
        return places;
    }
}
