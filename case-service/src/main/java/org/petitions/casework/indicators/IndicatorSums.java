package org.petitions.casework.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the cases of a period come to, by the division of their bureau. Not for several threads. */
final class IndicatorSums {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<String, Map<Indicator, Long>> byDivision = new TreeMap<>();
    private final Map<Indicator, Long> all = new EnumMap<>(Indicator.class);

    /** Adds some to a division and to all. */
    void add(String division, Indicator indicator, long much) {
        byDivision.computeIfAbsent(division, _ -> new EnumMap<>(Indicator.class)).merge(indicator, much, Long::sum);
        all.merge(indicator, much, Long::sum);
    }

    /** @param division 6-digit code; null for all together */
    long of(@Nullable String division, Indicator indicator) {
        return (division == null ? all : byDivision.getOrDefault(division, Map.of())).getOrDefault(indicator, 0L);
    }

    /** In percent to one place, rounded down so that only all are a hundred; null of none. */
    @Nullable
    BigDecimal of(@Nullable String division, IndicatorRate rate) {
        long whole = of(division, rate.whole());
        return whole == 0
                ? null
                : BigDecimal.valueOf(of(division, rate.part())).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1,
                        RoundingMode.DOWN);
    }

    /** The change in percent of the year before, to one place; null where that has none, which is no basis. */
    static @Nullable BigDecimal change(long now, long before) {
        return before == 0
                ? null
                : BigDecimal.valueOf(now - before).multiply(HUNDRED).divide(BigDecimal.valueOf(before), 1,
                        RoundingMode.HALF_UP);
    }
}
