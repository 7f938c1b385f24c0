package org.petitions.local.check;

import java.util.List;

/**
 * One point of the check.
 *
 * @param figure what was found, for people
 * @param faults what is wrong, in sentences; empty when all is well
 */
public record Verdict(Point point, String figure, List<String> faults) {
    public Verdict {
        faults = List.copyOf(faults);
    }

    /** A verdict on one condition: its figure says all. */
    static Verdict of(Point point, String figure, boolean holds) {
        return new Verdict(point, figure, holds ? List.of() : List.of(figure));
    }

    /** Whether all is well. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
