package org.petitions.casework.indicators;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.figures.SmallCounts;
import org.petitions.casework.figures.SmallCounts.Hidden;
import org.petitions.events.terms.Purpose;

/**
 * How many petitions there were of each nature, and in how many of them hardship was noted; small counts are left out. Pure.
 *
 * @param lines by what is asked for (Art. 29 to 31), each of which is there
 * @param all together; null in them where it is not shown
 */
record HardshipSums(List<Line> lines, Line all) {
    HardshipSums {
        lines = List.copyOf(lines);
    }

    /**
     * @param nature null for all
     * @param petitions null where it is not shown
     * @param hardship of them those in which it was noted; null where it is not shown
     * @param share in whole percent; null where it is not shown
     */
    record Line(@Nullable Purpose nature, @Nullable Long petitions, @Nullable Long hardship,
            @Nullable Integer share) {}

    /** Counts as they were found. Not for several threads. */
    static final class Counts {
        private final Map<Purpose, Long> petitions = new EnumMap<>(Purpose.class);
        private final Map<Purpose, Long> hardship = new EnumMap<>(Purpose.class);

        void add(Purpose nature, boolean noted) {
            petitions.merge(nature, 1L, Long::sum);
            if (noted) {
                hardship.merge(nature, 1L, Long::sum);
            }
        }

        HardshipSums hidden() {
            Set<Purpose> natures = EnumSet.allOf(Purpose.class);
            Hidden all = SmallCounts.hide(of(petitions, natures));
            Hidden noted = SmallCounts.hide(of(hardship, natures));
            List<Line> lines = new ArrayList<>();
            int at = 0;
            for (Purpose nature : natures) {
                Long whole = all.counts().get(at);
                Long part = noted.counts().get(at++);
                lines.add(new Line(nature, whole, part, part == null ? null : SmallCounts.share(part, whole)));
            }
            Long whole = SmallCounts.sum(of(petitions, natures).stream().mapToLong(Long::longValue), all.untold());
            Long part = SmallCounts.sum(of(hardship, natures).stream().mapToLong(Long::longValue), noted.untold());
            return new HardshipSums(lines,
                    new Line(null, whole, part, part == null ? null : SmallCounts.share(part, whole)));
        }

        private static List<Long> of(Map<Purpose, Long> counts, Set<Purpose> natures) {
            return natures.stream().map(nature -> counts.getOrDefault(nature, 0L)).toList();
        }
    }
}
