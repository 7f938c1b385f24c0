package org.petitions.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where two maps differ, in sentences a person can follow up. */
final class MapDifferences {
    private MapDifferences() {}

    static <K, V> List<String> between(Map<K, V> expected, Map<K, V> found) {
        var keys = new TreeSet<>(java.util.Comparator.comparing(Object::toString));
        keys.addAll(expected.keySet());
        keys.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (Object key : keys) {
            V wanted = expected.get(key);
            V got = found.get(key);
            if (wanted == null || !wanted.equals(got)) {
                differences.add(key + ": 应为 / expected " + wanted + ", 实为 / found " + got);
            }
        }
        return differences;
    }

    static <K, V, W> Map<K, W> mapValues(Map<K, V> map, Function<V, W> change) {
        return map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> change.apply(e.getValue())));
    }
}
