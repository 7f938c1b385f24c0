package org.petitions.local.database.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values a document has at some paths. An array stands for its elements, so a document has as many rows of values as
 * its arrays have elements; paths into one array go through it together.
 */
public final class IndexedValues {
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private int arrays;

    private IndexedValues() {}

    /** A path on its way: what it has reached, and how many of its steps it took. */
    private record Walk(@Nullable Object node, List<String> steps, int taken) {

        static Walk along(@Nullable Object node, List<String> steps, int taken) {
            while (taken < steps.size()) {
                var step = steps.get(taken);
                if (node instanceof Document document) {
                    node = document.getOrMissing(step);
                    taken++;
                } else if (node instanceof List<?> list && isNumber(step)) {
                    node = element(list, step);
                    taken++;
                } else if (node instanceof Collection<?> list) {
                    if (!list.isEmpty()) {
                        return new Walk(node, steps, taken);
                    }
                    taken = steps.size();
                } else {
                    return new Walk(Missing.getInstance(), steps, steps.size());
                }
            }
            return new Walk(node, steps, taken);
        }

        private static boolean isNumber(String step) {
            return !step.isEmpty() && step.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        }

        private static @Nullable Object element(List<?> list, String position) {
            // longer numbers than any list has places
            var index = position.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(position);
            return index < list.size() ? list.get(index) : Missing.getInstance();
        }

        boolean standsAtArray() {
            return node instanceof Collection<?> list && !list.isEmpty();
        }

        Walk into(@Nullable Object element) {
            return along(element, steps, taken);
        }
    }

    /** Reads the values of the fields. */
    public static IndexedValues of(Document document, List<IndexField> fields) {
        var values = new IndexedValues();
        var walks = new Walk[fields.size()];
        for (var i = 0; i < walks.length; i++) {
            walks[i] = Walk.along(document, fields.get(i).steps(), 0);
            if (walks[i].node() instanceof Collection<?>) {
                values.arrays |= 1 << i;
            }
        }
        values.expand(walks);
        return values;
    }

    private void expand(Walk[] walks) {
        for (var walk : walks) {
            if (walk.standsAtArray() && walk.node() instanceof Collection<?> array) {
                array.forEach(element -> expandInto(walks, array, element));
                return;
            }
        }
        var row = new @Nullable Object[walks.length];
        for (var i = 0; i < row.length; i++) {
            row[i] = walks[i].node();
        }
        rows.add(row);
    }

    private void expandInto(Walk[] walks, Collection<?> array, @Nullable Object element) {
        var next = walks.clone();
        for (var i = 0; i < next.length; i++) {
            if (walks[i].node() == array) {
                next[i] = walks[i].into(element);
            }
        }
        expand(next);
    }

    /** One row for each element, each with a value for each field; {@link Missing} where the document has none. */
    public List<@Nullable Object[]> rows() {
        return rows;
    }

    /** The positions of fields that led into an array, one bit each. */
    public int arrays() {
        return arrays;
    }
}
