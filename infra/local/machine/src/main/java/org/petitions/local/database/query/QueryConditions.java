package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that must all hold: its own and those within {@code $and}. */
final class QueryConditions {
    private static final Set<String> DECIDED_BY_VALUE = Set.of("$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt",
            "$lte");

    private final Map<String, FieldCondition> byPath = new HashMap<>();
    private final List<Document> clauses = new ArrayList<>();

    private QueryConditions() {}

    static QueryConditions of(Document query) {
        var conditions = new QueryConditions();
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((path, condition) -> {
            if (path.equals("$and") && condition instanceof Collection<?> list) {
                list.forEach(one -> {
                    if (one instanceof Document clause) {
                        add(clause);
                    }
                });
                return;
            }
            clauses.add(new Document(path, condition));
            if (!path.startsWith("$")) {
                addField(path, condition);
            }
        });
    }

    private void addField(String path, @Nullable Object condition) {
        byPath.merge(path, FieldCondition.of(condition), FieldCondition::and);
        if (condition instanceof Document expression && expression.get("$elemMatch") instanceof Document element
                && !FieldCondition.isOperators(element)) {
            element.forEach((inner, of) -> {
                if (!inner.startsWith("$")) {
                    addField(path + "." + inner, of);
                }
            });
        }
    }

    FieldCondition at(String path) {
        return byPath.getOrDefault(path, FieldCondition.NONE);
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    /** Each of what must hold, as a query of its own. */
    List<Document> clauses() {
        return Collections.unmodifiableList(clauses);
    }

    /** Whether the values at these paths alone decide a clause. */
    static boolean isDecidedBy(Document query, Set<String> paths) {
        return query.entrySet().stream().allMatch(clause -> switch (clause.getKey()) {
            case "$and", "$or" -> clause.getValue() instanceof Collection<?> list && !list.isEmpty() && list.stream()
                    .allMatch(one -> one instanceof Document inner && isDecidedBy(inner, paths));
            default -> paths.contains(clause.getKey()) && isDecidedByValue(clause.getValue());
        });
    }

    /** Not where it makes a difference whether a field is missing or null: an index holds both alike. */
    private static boolean isDecidedByValue(@Nullable Object condition) {
        return FieldCondition.isPoint(condition) || condition instanceof Document expression && !expression.isEmpty()
                && expression.entrySet().stream().allMatch(operator -> DECIDED_BY_VALUE.contains(operator.getKey())
                        && (FieldCondition.isPoint(operator.getValue())
                                || operator.getValue() instanceof Collection<?> list
                                        && list.stream().allMatch(FieldCondition::isPoint)));
    }
}
