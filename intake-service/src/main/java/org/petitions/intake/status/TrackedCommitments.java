package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.petitions.events.RoutingEvent;

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

    /** The case was taken from the unit that promised them; what the parties have signed is owed on (Art. 33). */
    TrackedCommitments lapsed(RoutingEvent.TakenBack event) {
        Collection<String> lapsing = event.lapsing(left);
        return new TrackedCommitments(left.stream().filter(code -> !lapsing.contains(code)).toList(), done);
    }

    TrackedCommitments takenBack(String measure) {
        return new TrackedCommitments(left.stream().filter(code -> !code.equals(measure)).toList(), done);
    }
}
