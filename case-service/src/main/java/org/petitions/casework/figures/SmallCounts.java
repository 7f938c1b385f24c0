package org.petitions.casework.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Keeps small counts out of what is published, so that nobody is found behind a number. Pure. */
public final class SmallCounts {
    /** The least that is shown, besides none at all. */
    static final int LEAST = 5;
    /** From here on a whole percent stands for two counts at least, and tells none. */
    private static final int MANY = 200;
    private static final int PERCENT = 100;

    private SmallCounts() {}

    /**
     * Counts as they are published with their sum.
     *
     * @param counts null where one is not shown
     * @param untold those of them that their sum would tell: it is not shown with these alone
     */
    public record Hidden(List<@Nullable Long> counts, List<Long> untold) {}

    /** A count, or null where it is small. */
    static @Nullable Long hide(long count) {
        return isSmall(count) ? null : count;
    }

    /** Counts that are published with their sum: the smallest of the others go with the small ones, or taking the rest from the sum would tell these. */
    public static Hidden hide(List<Long> counts) {
        List<@Nullable Long> shown = new ArrayList<>();
        List<Long> untold = new ArrayList<>();
        for (long count : counts) {
            shown.add(hide(count));
            if (isSmall(count)) {
                untold.add(count);
            }
        }
        while (!isSafe(untold)) {
            int next = smallest(shown);
            if (next < 0) {
                return new Hidden(shown, untold);
            }
            untold.add(counts.get(next));
            shown.set(next, null);
        }
        return new Hidden(shown, List.of());
    }

    /** The sum of all counts, or null where it is small or would tell one of those that are not shown. */
    static @Nullable Long sum(LongStream all, List<Long> untold) {
        return isSafe(untold) ? hide(all.sum()) : null;
    }

    /** A share in whole percent, or null where it tells that few are, or few are not, what it counts. */
    static @Nullable Integer share(long part, @Nullable Long whole) {
        return whole == null || whole < MANY && (isSmall(part) || isSmall(whole - part)) ? null : percent(part, whole);
    }

    /** A share in whole percent, rounded down; null where there is nothing to have a share of. */
    static @Nullable Integer percent(long part, @Nullable Long whole) {
        return whole == null || whole == 0 ? null : Math.toIntExact(part * PERCENT / whole);
    }

    /** Whether the share of all, beside those of the parts, tells none of these. */
    static boolean isShareSafe(long whole, boolean oneIsHidden) {
        return whole >= MANY || !oneIsHidden;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }

    /** Whether the sum of what is not shown leaves open what each is: none is nought, so that a sum that is hardly more than their number tells all. */
    private static boolean isSafe(List<Long> hidden) {
        long sum = hidden.stream().mapToLong(Long::longValue).sum();
        return hidden.isEmpty() || hidden.size() > 1 && sum >= LEAST && sum >= 2L * hidden.size();
    }

    /** Where the smallest stands of those that are shown and not nought; -1 where there is none. */
    private static int smallest(List<@Nullable Long> shown) {
        int found = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < shown.size(); i++) {
            Long count = shown.get(i);
            if (count != null && count > 0 && count < least) {
                found = i;
                least = count;
            }
        }
        return found;
    }
}
