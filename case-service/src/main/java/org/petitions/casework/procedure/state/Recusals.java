package org.petitions.casework.procedure.state;

import java.util.Set;
import java.util.TreeSet;

/**
 * Recusal (回避, Art. 28): who has an interest in the matter or in a person of it takes no step in the case.
 *
 * @param officials account or post ids of those who stand aside
 */
public record Recusals(Set<String> officials) {
    static final Recusals NONE = new Recusals(Set.of());

    public Recusals {
        officials = Set.copyOf(officials);
    }

    /** Whether this official may take no step. */
    public boolean bars(String official) {
        return officials.contains(official);
    }

    /** The same with one more who stands aside. */
    public Recusals with(String official) {
        Set<String> all = new TreeSet<>(officials);
        all.add(official);
        return new Recusals(all);
    }
}
