package org.petitions.casework.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.digest.Digest.Figure;
import org.petitions.events.terms.Category;

/**
 * What a digest says to a reader. Pure.
 *
 * @param all of everything
 * @param categories what is asked, the most first
 * @param places where, the most first
 * @param news which category in which place is new or rising, what grew most first
 */
record DigestAccount(Row all, List<Row> categories, List<Row> places, List<Row> news) {
    private static final int MOST_NEWS = 20;
    private static final Comparator<Row> MOST_FIRST = Comparator.comparingLong(Row::now)
            .thenComparingLong(Row::before).reversed().thenComparing(Row::name);

    DigestAccount {
        categories = List.copyOf(categories);
        places = List.copyOf(places);
        news = List.copyOf(news);
    }

    /**
     * A count with that of the period before.
     *
     * @param category null for all
     * @param place code of a division or township; null for all
     */
    record Row(@Nullable Category category, @Nullable String place, long now, long before) {
        Trend trend() {
            return Trend.of(now, before);
        }

        private String name() {
            return category + " " + place;
        }

        private Row plus(Row other) {
            return new Row(category, place, now + other.now, before + other.before);
        }

        private Row of(@Nullable Category category, @Nullable String place) {
            return new Row(category, place, now, before);
        }
    }

    /** @param hidden case ids that the reader may not know of: they are not counted (Art. 30) */
    static DigestAccount of(List<Figure> figures, Set<String> hidden) {
        List<Row> cells = figures.stream().map(figure -> new Row(figure.category(), figure.place(),
                shown(figure.cases(), hidden), shown(figure.before(), hidden)))
                .filter(row -> row.now() + row.before() > 0).toList();
        Row all = cells.stream().map(row -> row.of(null, null)).reduce(new Row(null, null, 0, 0), Row::plus);
        return new DigestAccount(all, sums(cells.stream().map(row -> row.of(row.category(), null)), Row::name),
                sums(cells.stream().map(row -> row.of(null, row.place())), Row::name),
                cells.stream().filter(row -> row.trend().isNews())
                        .sorted(Comparator.comparingLong((Row row) -> row.before() - row.now())
                                .thenComparing(Row::name))
                        .limit(MOST_NEWS).toList());
    }

    private static long shown(List<String> cases, Set<String> hidden) {
        return cases.stream().filter(id -> !hidden.contains(id)).count();
    }

    private static List<Row> sums(Stream<Row> rows, Function<Row, String> by) {
        Map<String, Row> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(by.apply(row), row, Row::plus));
        List<Row> sorted = new ArrayList<>(sums.values());
        sorted.sort(MOST_FIRST);
        return sorted;
    }
}
