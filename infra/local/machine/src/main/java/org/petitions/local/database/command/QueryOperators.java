package org.petitions.local.database.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operators of queries that are carried out here. The library finds out about another one when it asks it of a document, so a query that finds
 * none would pass by what it does not know.
 */
final class QueryOperators {
    private static final Set<String> OF_QUERIES = Set.of("$and", "$or", "$nor");
    /** {@code $ref} and so on are fields. */
    private static final Set<String> ASIDE = Set.of("$expr", "$comment", "$ref", "$id", "$db");
    private static final Set<String> OF_FIELDS = Set.of("$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt", "$lte",
            "$exists", "$type", "$not",
            "$mod", "$size", "$all", "$elemMatch", "$regex", "$options", "$ref", "$id", "$db");
    private static final Set<String> OF_PROJECTIONS = Set.of("$elemMatch", "$slice");

    private QueryOperators() {}

    static void checkFilter(@Nullable Object filter) {
        if (filter instanceof Document query) {
            query.forEach((name, condition) -> {
                if (OF_QUERIES.contains(name)) {
                    if (condition instanceof Collection<?> parts) {
                        parts.forEach(QueryOperators::checkFilter);
                    }
                } else if (!name.startsWith("$")) {
                    checkCondition(condition);
                } else if (!ASIDE.contains(name)) {
                    throw Refusal.of("the operator " + name);
                }
            });
        }
    }

    private static void checkCondition(@Nullable Object condition) {
        if (condition instanceof Document expression && isOperators(expression)) {
            expression.forEach((operator, operand) -> {
                if (!OF_FIELDS.contains(operator)) {
                    throw Refusal.of("the operator " + operator);
                }
                switch (operator) {
                    case "$not" -> checkCondition(operand);
                    case "$elemMatch" -> checkElement(operand);
                    case "$all" -> {
                        if (operand instanceof Collection<?> all) {
                            all.forEach(QueryOperators::checkCondition);
                        }
                    }
                    default -> {
                        // a value
                    }
                }
            });
        }
    }

    /** Either what each element must be, or a query that it must match. */
    private static void checkElement(@Nullable Object operand) {
        if (operand instanceof Document element && isOperators(element)
                && element.keySet().stream().noneMatch(OF_QUERIES::contains)) {
            checkCondition(element);
        } else {
            checkFilter(operand);
        }
    }

    private static boolean isOperators(Document expression) {
        return !expression.isEmpty() && expression.keySet().iterator().next().startsWith("$");
    }

    static void checkSort(@Nullable Object sort) {
        if (sort instanceof Document order) {
            order.forEach((path, direction) -> {
                if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
                    throw Refusal.of("a sort by anything but 1 or -1");
                }
            });
        }
    }

    static void checkProjection(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach((path, what) -> {
                var isFlag = what instanceof Number || what instanceof Boolean;
                if (!isFlag && !(what instanceof Document operator && operator.size() == 1
                        && OF_PROJECTIONS.containsAll(operator.keySet()))) {
                    throw Refusal.of("a projection that computes a field");
                }
            });
        }
    }
}
