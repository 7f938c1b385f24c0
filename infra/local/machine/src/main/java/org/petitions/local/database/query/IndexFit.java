package org.petitions.local.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonOrder;
import org.petitions.local.database.index.IndexEntry;
import org.petitions.local.database.index.IndexField;
import org.petitions.local.database.index.SecondaryIndex;

/** How well a secondary index fits a query, and the plan that uses it. */
final class IndexFit {
    private static final String ID = "_id";
    /** More are one longer range. */
    private static final int MOST_INTERVALS = 500;
    /** More are sorted: each that is merged holds a page of the store. */
    private static final int MOST_MERGED = 16;

    private final SecondaryIndex index;
    private final QueryConditions conditions;
    private final List<IndexField> fields;
    /** How many fields at the beginning have named values, and which: each combination is one interval. */
    private int equalities;
    private List<List<Object>> prefixes = List.of(List.of());
    private final @Nullable FieldCondition range;
    private final boolean merged;
    private final @Nullable Boolean backward;
    private final Map<String, Integer> decidable = new HashMap<>();

    IndexFit(SecondaryIndex index, QueryConditions conditions, SortOrder sort) {
        this.index = index;
        this.conditions = conditions;
        this.fields = index.definition().fields();
        addEqualities();
        this.range = range();
        this.merged = isMergedById(sort);
        this.backward = direction(sort);
        for (var i = 0; i < fields.size(); i++) {
            if (!index.hasArrays(i) && fields.get(i).steps().size() == 1) {
                decidable.put(fields.get(i).path(), i);
            }
        }
    }

    private void addEqualities() {
        while (equalities < fields.size()) {
            var points = conditions.at(fields.get(equalities).path()).points();
            if (points == null || (long) prefixes.size() * points.size() > MOST_INTERVALS) {
                return;
            }
            var longer = new ArrayList<List<Object>>();
            for (var prefix : prefixes) {
                for (var point : points) {
                    var more = new ArrayList<>(prefix);
                    more.add(point);
                    longer.add(more);
                }
            }
            prefixes = longer;
            equalities++;
        }
    }

    /** Of the field after the equalities. Where it is an array, each end may hold of another element: one is taken. */
    private @Nullable FieldCondition range() {
        if (equalities == fields.size()) {
            return null;
        }
        var condition = conditions.at(fields.get(equalities).path());
        if (!condition.isRange()) {
            return null;
        }
        return index.hasArrays(equalities) && condition.lower() != null
                ? new FieldCondition(null, condition.lower(), null, true)
                : condition;
    }

    /** Whether every document that can match is in the index. */
    boolean usable() {
        var definition = index.definition();
        var whole = definition.requiredPaths().stream().allMatch(path -> conditions.at(path).mustBeThere());
        var thick = !definition.sparse()
                || fields.stream().anyMatch(field -> conditions.at(field.path()).mustBeThere());
        return whole && thick && (narrows() || backward != null);
    }

    /** Whether the index has fewer documents to look at than the collection. */
    boolean narrows() {
        return equalities > 0 || range != null || index.definition().sparse() || index.definition().filter() != null;
    }

    boolean ordered() {
        return backward != null;
    }

    int equalities() {
        return equalities;
    }

    /** Number of the query's fields that the index decides. */
    long decided() {
        var paths = new HashSet<>(decidable.keySet());
        fields.subList(0, Math.min(fields.size(), range == null ? equalities : equalities + 1))
                .forEach(field -> paths.add(field.path()));
        return conditions.paths().stream().filter(paths::contains).count();
    }

    /** Whether the index is read backward to give the order; null when it can't. */
    private @Nullable Boolean direction(SortOrder sort) {
        if (sort.isAny()) {
            return false;
        }
        if (prefixes.size() > 1 && !merged) {
            return null;
        }
        var keys = new ArrayList<>(fields);
        if (fields.stream().noneMatch(field -> field.path().equals(ID))) {
            // entries of equal values lie in the order of their documents' ids
            keys.add(IndexField.of(ID, true));
        }
        Boolean reversed = null;
        var next = equalities;
        for (var wanted : sort.fields()) {
            if (isConstant(wanted.path())) {
                continue;
            }
            if (next >= keys.size() || !keys.get(next).path().equals(wanted.path()) || index.hasArrays(next)) {
                return null;
            }
            var against = keys.get(next).ascending() != wanted.ascending();
            if (reversed != null && reversed != against) {
                return null;
            }
            reversed = against;
            if (wanted.path().equals(ID)) {
                break;
            }
            next++;
        }
        return reversed != null && reversed;
    }

    /** Whether each interval lies in the order of ids that is asked for, so that they can be read beside each other. */
    private boolean isMergedById(SortOrder sort) {
        return prefixes.size() > 1 && prefixes.size() <= MOST_MERGED && sort.fields().size() == 1
                && sort.fields().getFirst().path().equals(ID)
                && equalities < fields.size() && fields.get(equalities).path().equals(ID);
    }

    private boolean isConstant(String path) {
        for (var i = 0; i < equalities; i++) {
            if (fields.get(i).path().equals(path)) {
                return !index.hasArrays(i);
            }
        }
        return false;
    }

    QueryPlan plan() {
        var intervals = prefixes.stream().map(this::interval)
                .sorted(Comparator.comparing(QueryPlan.Interval::from, index::compare)).toList();
        return new QueryPlan.ByIndex(index, intervals, merged ? equalities : -1, backward != null && backward,
                backward != null, filter());
    }

    private EntryFilter filter() {
        var paths = new HashSet<>(decidable.keySet());
        paths.add(ID);
        var open = conditions.clauses().stream().filter(clause -> !isTold(clause)).toList();
        var decided = open.stream().filter(clause -> QueryConditions.isDecidedBy(clause, paths)).toList();
        return new EntryFilter(decided, decidable, !decidable.containsKey(ID), decided.size() == open.size());
    }

    /** Whether it holds of every document that has an entry in the intervals. */
    private boolean isTold(Document clause) {
        var path = clause.keySet().iterator().next();
        var condition = clause.get(path);
        if (index.definition().requiredPaths().contains(path) && FieldCondition.isExistence(condition)) {
            return true;
        }
        var position = decidable.get(path);
        return position != null && position <= equalities && FieldCondition.of(condition).isExactly(condition)
                && isTold(position, FieldCondition.of(condition));
    }

    private boolean isTold(int position, FieldCondition asked) {
        if (position < equalities) {
            return asked.points() != null
                    && asked.points().equals(conditions.at(fields.get(position).path()).points());
        }
        return range != null && asked.isRange() && range.isOfOneKind() && isOneOf(asked.lower(), range.lower())
                && isOneOf(asked.upper(), range.upper());
    }

    private static boolean isOneOf(FieldCondition.@Nullable Bound asked, FieldCondition.@Nullable Bound taken) {
        return asked == null || asked.equals(taken);
    }

    private QueryPlan.Interval interval(List<Object> prefix) {
        if (range == null) {
            return new QueryPlan.Interval(IndexEntry.before(prefix), IndexEntry.after(prefix));
        }
        var low = end(prefix, range.lower(), range.upper(), true);
        var high = end(prefix, range.upper(), range.lower(), false);
        return new QueryPlan.Interval(low, high);
    }

    /**
     * One end of the range, in the order of values; where the query leaves it open, the edge of the other end's kind. A
     * field whose order descends has its ends the other way round, which is why both ends may be before or after.
     */
    private IndexEntry end(List<Object> prefix, FieldCondition.@Nullable Bound bound,
            FieldCondition.@Nullable Bound other, boolean low) {
        var ascending = fields.get(equalities).ascending();
        if (!ascending) {
            // the low end of the interval is the high end of the values
            var swap = bound;
            bound = other;
            other = swap;
        }
        var values = new ArrayList<>(prefix);
        if (bound != null) {
            values.add(bound.value());
            return bound.inclusive() == low ? IndexEntry.before(values) : IndexEntry.after(values);
        }
        var lowValue = low == ascending;
        values.add(new BsonOrder.Edge(BsonOrder.kind(other == null ? null : other.value()), !lowValue));
        return low ? IndexEntry.before(values) : IndexEntry.after(values);
    }
}
