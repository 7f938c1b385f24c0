package org.petitions.casework.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps small counts out of what is published, so that nobody is found behind a number. Pure. */
final class SmallCounts {
    /** The least that is shown, besides none at all. */
    static final int LEAST = 5;

    private SmallCounts() {}

    /** A count, or null where it is small. */
    static @Nullable Long hide(long count) {
        return count > 0 && count < LEAST ? null : count;
    }

    /** Counts that are published with their sum: where one alone is small, the smallest of the others goes with it, or the sum would tell it. */
    static List<@Nullable Long> hide(List<Long> counts) {
        List<@Nullable Long> shown = new ArrayList<>();
        int hidden = 0;
        int next = -1;
        for (int i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            shown.add(hide(count));
            if (count > 0 && count < LEAST) {
                hidden++;
            } else if (count > 0 && (next < 0 || count < counts.get(next))) {
                next = i;
            }
        }
        if (hidden == 1 && next >= 0) {
            shown.set(next, null);
        }
        return shown;
    }
}
