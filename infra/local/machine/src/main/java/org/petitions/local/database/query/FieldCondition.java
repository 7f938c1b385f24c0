package org.petitions.local.database.query;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonOrder;

/**
 * What a query asks of one field, as far as an index can use it; each part holds of at least one value of the field. What
 * is not understood here is left out: the query itself is asked of each document that is found.
 *
 * @param points        the values it may have, sorted; null for any
 * @param lower         where its range begins, or null
 * @param upper         where its range ends, or null
 * @param mustBeThere   whether no document without the field can match
 */
record FieldCondition(@Nullable List<Object> points, @Nullable Bound lower, @Nullable Bound upper,
        boolean mustBeThere) {
    static final FieldCondition NONE = new FieldCondition(null, null, null, false);
    private static final Set<String> RANGE = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final long LARGEST_EXACT = 1L << 53;

    /** An end of a range. */
    record Bound(Object value, boolean inclusive) {}

    /** Reads what stands beside the field in a query. */
    static FieldCondition of(@Nullable Object condition) {
        if (condition != null && isPoint(condition)) {
            return NONE.withPoints(List.of(condition));
        }
        var result = NONE;
        if (condition instanceof Document operators && isOperators(operators)) {
            for (var operator : operators.entrySet()) {
                result = result.and(of(operator.getKey(), operator.getValue()));
            }
        }
        return result;
    }

    /** Whether it says that the field is there, and nothing else. */
    static boolean isExistence(@Nullable Object condition) {
        return condition instanceof Document expression && expression.size() == 1
                && expression.get("$exists") != null && Utils.isTrue(expression.get("$exists"));
    }

    /**
     * Whether it says all that the condition says, which it was read from: then a range of an index that it bounds holds nothing else. Of
     * texts and times alone; numbers are alike to a query that differ in an index.
     */
    boolean isExactly(@Nullable Object condition) {
        if (!(condition instanceof Document expression)) {
            return isTextOrTime(condition);
        }
        if (points != null) {
            return expression.size() == 1 && points.stream().allMatch(FieldCondition::isTextOrTime);
        }
        var ends = Stream.of(lower, upper).filter(Objects::nonNull).map(Bound::value).toList();
        return RANGE.containsAll(expression.keySet()) && expression.size() == ends.size()
                && ends.stream().allMatch(FieldCondition::isTextOrTime);
    }

    /** Else its range goes through kinds of values that neither end asks for. */
    boolean isOfOneKind() {
        return lower == null || upper == null || BsonOrder.kind(lower.value()) == BsonOrder.kind(upper.value());
    }

    private static boolean isTextOrTime(@Nullable Object value) {
        return value instanceof String || value instanceof Instant;
    }

    private static FieldCondition of(String operator, @Nullable Object operand) {
        if (operand != null && isPoint(operand)) {
            return switch (operator) {
                case "$eq" -> NONE.withPoints(List.of(operand));
                case "$gt" -> new FieldCondition(null, new Bound(operand, false), null, true);
                case "$gte" -> new FieldCondition(null, new Bound(operand, true), null, true);
                case "$lt" -> new FieldCondition(null, null, new Bound(operand, false), true);
                case "$lte" -> new FieldCondition(null, null, new Bound(operand, true), true);
                case "$exists" -> new FieldCondition(null, null, null, Utils.isTrue(operand));
                default -> NONE;
            };
        }
        if (operator.equals("$in") && operand instanceof Collection<?> list
                && list.stream().allMatch(FieldCondition::isPoint)) {
            return NONE.withPoints(list);
        }
        if (operator.equals("$elemMatch")) {
            return new FieldCondition(null, null, null, true).and(isOperators(operand) ? of(operand) : NONE);
        }
        return NONE;
    }

    private FieldCondition withPoints(Collection<?> values) {
        var sorted = new TreeSet<Object>(BsonOrder::compare);
        sorted.addAll(values);
        return new FieldCondition(List.copyOf(sorted), lower, upper, true);
    }

    /** Both. Where they speak of the same part the first is kept: of an array, each may hold of another element. */
    FieldCondition and(FieldCondition other) {
        return new FieldCondition(points == null ? other.points : points, lower == null ? other.lower : lower,
                upper == null ? other.upper : upper, mustBeThere || other.mustBeThere);
    }

    boolean isRange() {
        return lower != null || upper != null;
    }

    static boolean isOperators(@Nullable Object condition) {
        return condition instanceof Document expression && !expression.isEmpty()
                && expression.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    /** Whether it is a value that equals what an index holds exactly when a query says so. */
    static boolean isPoint(@Nullable Object value) {
        return switch (value) {
            case String _,Instant _,Boolean _,ObjectId _,UUID _,Integer _ -> true;
            case Long whole -> Math.abs(whole) <= LARGEST_EXACT;
            case Double fraction -> Math.abs(fraction) <= LARGEST_EXACT;
            case null, default -> false;
        };
    }
}
