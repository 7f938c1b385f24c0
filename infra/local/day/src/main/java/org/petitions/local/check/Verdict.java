package org.petitions.local.check;

import java.util.List;

/**
 * One thing that was checked.
 *
 * @param zh what, in Chinese
 * @param en what, in English
 * @param figure the figure that was found, for people; empty where there is none
 * @param faults what is wrong, in sentences; empty when all is well
 */
public record Verdict(String zh, String en, String figure, List<String> faults) {
    public Verdict {
        faults = List.copyOf(faults);
    }

    static Verdict of(String zh, String en, String figure, List<String> faults) {
        return new Verdict(zh, en, figure, faults);
    }

    static Verdict of(String zh, String en, String figure, boolean holds) {
        return new Verdict(zh, en, figure, holds ? List.of() : List.of(figure));
    }

    /** Whether all is well. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
