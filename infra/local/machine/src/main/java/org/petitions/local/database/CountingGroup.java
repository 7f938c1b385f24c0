package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@code $group} that only counts: an index can carry it out where it tells what is alike.
 *
 * @param id    its {@code _id}: a path, a document of paths, or what is one for all
 * @param paths of the values in which documents of a group are alike
 * @param sums  what each of its sums adds for a document
 */
record CountingGroup(@Nullable Object id, List<String> paths, Map<String, Integer> sums) {
    private static final String ID = "_id";

    /** Reads a stage; empty where it does anything else. */
    static Optional<CountingGroup> of(Document stage) {
        if (!(stage.get("$group") instanceof Document group) || !group.containsKey(ID)) {
            return Optional.empty();
        }
        var paths = paths(group.get(ID));
        var sums = new LinkedHashMap<String, Integer>();
        group.forEach((field, value) -> {
            if (value instanceof Document accumulator && accumulator.size() == 1
                    && accumulator.get("$sum") instanceof Integer each) {
                sums.put(field, each);
            }
        });
        return paths == null || sums.size() < group.size() - 1
                ? Optional.empty()
                : Optional.of(new CountingGroup(group.get(ID), paths, sums));
    }

    private static @Nullable List<String> paths(@Nullable Object id) {
        return switch (id) {
            case null -> List.of();
            case Number _ -> List.of();
            case String _ when isPath(id) -> List.of(path(id));
            case Document several when !several.isEmpty()
                    && several.values().stream().allMatch(CountingGroup::isPath) ->
                several.values().stream().map(CountingGroup::path).toList();
            default -> null;
        };
    }

    private static boolean isPath(@Nullable Object expression) {
        return expression instanceof String text && text.length() > 1 && text.startsWith("$") && !text.startsWith("$$");
    }

    private static String path(Object expression) {
        return expression.toString().substring(1);
    }

    /**
     * The groups in the library's order.
     *
     * @param counts for each row of values at the paths
     * @return empty where the values do not tell: of several, one that is missing has no name in the group, and one that is null has
     */
    Optional<List<Document>> groups(Map<List<@Nullable Object>, Long> counts) {
        if (id instanceof Document
                && counts.keySet().stream().anyMatch(row -> row.stream().anyMatch(Objects::isNull))) {
            return Optional.empty();
        }
        var sorted = new TreeMap<@Nullable Object, Long>(ValueComparator.asc());
        counts.forEach((row, count) -> sorted.merge(key(row), count, Long::sum));
        var groups = new ArrayList<Document>();
        sorted.forEach((key, count) -> {
            var group = new Document(ID, key);
            sums.forEach((field, each) -> group.put(field, number(each * count)));
            groups.add(group);
        });
        return Optional.of(groups);
    }

    private @Nullable Object key(List<@Nullable Object> row) {
        if (!(id instanceof Document several)) {
            return row.isEmpty() ? id : row.getFirst();
        }
        var key = new Document();
        var values = row.iterator();
        several.keySet().forEach(name -> key.put(name, values.next()));
        return key;
    }

    private static Object number(long sum) {
        if (sum == (int) sum) {
            return (int) sum;
        }
        return sum;
    }
}
