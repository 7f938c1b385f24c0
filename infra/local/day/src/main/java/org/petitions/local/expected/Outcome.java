package org.petitions.local.expected;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Satisfaction;

/**
 * What has become of one petition at the end of the days.
 *
 * @param status the case's status
 * @param unit the responsible unit, or null while the bureau has not chosen one
 * @param steps the steps done, by the names of their events
 * @param missed the limits missed
 * @param told alerts and calls, in their natural order
 * @param rating what the petitioner said of the unit, or null
 */
public record Outcome(String status, @Nullable String unit, Set<String> steps, Set<ClockKind> missed, List<Told> told,
        @Nullable Satisfaction rating) {
    public Outcome {
        steps = Set.copyOf(steps);
        missed = Set.copyOf(missed);
        told = told.stream().sorted().toList();
    }
}
