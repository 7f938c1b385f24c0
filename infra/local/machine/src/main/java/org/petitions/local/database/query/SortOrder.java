package org.petitions.local.database.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonOrder;
import org.petitions.local.database.index.IndexField;
import org.petitions.local.database.index.IndexedValues;

/**
 * The order a query asks for. Of an array the smallest element counts, or the largest where the order descends.
 *
 * @param fields the most important first; none for any order
 */
public record SortOrder(List<IndexField> fields) {
    private static final String NATURAL = "$natural";

    /** @param order as {@code sort} names it, or null */
    public static SortOrder of(@Nullable Document order) {
        var fields = new ArrayList<IndexField>();
        if (order != null && !order.containsKey(NATURAL)) {
            order.forEach((path, direction) -> fields.add(IndexField.of(path, ((Number) direction).intValue() > 0)));
        }
        return new SortOrder(List.copyOf(fields));
    }

    /** Whether documents are asked for in the reverse of the order they lie in. */
    public static boolean isNaturalDescending(@Nullable Document order) {
        return order != null && order.get(NATURAL) instanceof Number direction && direction.intValue() < 0;
    }

    /** Whether any order will do. */
    public boolean isAny() {
        return fields.isEmpty();
    }

    /** What of a document counts for the order, field by field. */
    public @Nullable Object[] key(Document document) {
        var key = new @Nullable Object[fields.size()];
        for (var i = 0; i < key.length; i++) {
            var field = fields.get(i);
            Comparator<@Nullable Object> order = BsonOrder::compare;
            var rows = IndexedValues.of(document, List.of(field)).rows();
            var first = rows.getFirst()[0];
            for (var row : rows) {
                var better = field.ascending() ? order.compare(row[0], first) < 0 : order.compare(row[0], first) > 0;
                first = better ? row[0] : first;
            }
            key[i] = first instanceof Missing ? null : first;
        }
        return key;
    }

    int compareKeys(@Nullable Object[] one, @Nullable Object[] other) {
        for (var i = 0; i < one.length; i++) {
            var order = BsonOrder.compare(one[i], other[i]);
            if (order != 0) {
                return fields.get(i).ascending() ? order : -order;
            }
        }
        return 0;
    }
}
