package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures promised to the petitioner (承诺事项, Art. 32).
 *
 * @param left codes of those still to be carried out
 * @param done how many were
 */
public record TrackedCommitments(List<String> left, int done) {
    static final TrackedCommitments NONE = new TrackedCommitments(List.of(), 0);

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public TrackedCommitments {
        left = left == null ? List.of() : List.copyOf(left);
    }

    TrackedCommitments promised(String measure) {
        List<String> all = new ArrayList<>(left);
        all.add(measure);
        return new TrackedCommitments(all, done);
    }

    TrackedCommitments carriedOut(String measure) {
        List<String> all = new ArrayList<>(left);
        return all.remove(measure) ? new TrackedCommitments(all, done + 1) : this;
    }

    /** The case was taken from the unit that promised these; what the parties have signed stands (Art. 33). */
    TrackedCommitments lapsed(List<String> measures) {
        TrackedCommitments still = this;
        for (String measure : measures) {
            still = still.takenBack(measure);
        }
        return still;
    }

    TrackedCommitments takenBack(String measure) {
        return new TrackedCommitments(left.stream().filter(code -> !code.equals(measure)).toList(), done);
    }
}
