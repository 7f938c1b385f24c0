package org.petitions.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.petitions.bench.QueryMeasure.Kind;

/**
 * What a filled platform came to.
 *
 * @param cases how many were written
 * @param flowRatio lives a second on the filled platform over those on the empty one, in the same run
 */
record ScaleResult(long cases, double flowRatio, List<QueryMeasure> queries) {
    ScaleResult {
        queries = List.copyOf(queries);
    }

    /** The last line, for who compares runs. */
    String line() {
        QueryMeasure slowest = slowest(query -> query.kind() == Kind.LIST);
        return String.format(Locale.ROOT, "scale cases=%d flow-ratio=%.2f lists-p95-ms=%.0f slowest=%s", cases,
                flowRatio,
                slowest.p95(), slowest.name().replace(' ', ','));
    }

    /** The sum that took longest, for a person. */
    String sums() {
        QueryMeasure slowest = slowest(query -> query.kind() == Kind.COUNT);
        return String.format(Locale.ROOT, "slowest sum: %.0f ms (p95) %s", slowest.p95(), slowest.name());
    }

    /** The page that took longest, for a person. */
    String pages() {
        QueryMeasure slowest = slowest(query -> query.kind() == Kind.PAGE);
        return String.format(Locale.ROOT, "slowest page: %.0f ms (p95) %s", slowest.p95(), slowest.name());
    }

    boolean allAnswered() {
        return queries.stream().allMatch(QueryMeasure::answered);
    }

    private QueryMeasure slowest(Predicate<QueryMeasure> which) {
        return queries.stream().filter(which).max(Comparator.comparingDouble(QueryMeasure::p95)).orElseThrow();
    }
}
