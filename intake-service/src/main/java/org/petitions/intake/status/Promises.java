package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures promised to the petitioner (承诺事项, Art. 32).
 *
 * @param left codes of those still to be carried out
 * @param done how many were
 */
public record Promises(List<String> left, int done) {
    static final Promises NONE = new Promises(List.of(), 0);

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public Promises {
        left = left == null ? List.of() : List.copyOf(left);
    }

    Promises promised(String measure) {
        List<String> all = new ArrayList<>(left);
        all.add(measure);
        return new Promises(all, done);
    }

    Promises carriedOut(String measure) {
        List<String> all = new ArrayList<>(left);
        return all.remove(measure) ? new Promises(all, done + 1) : this;
    }
}
