package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReturnVisitFinding;

/**
 * What goes before an end and after it.
 *
 * @param withdrawalNotedBy unit id of who said that the petitioner wants to withdraw, while the petitioner has not answered, or null
 * @param visitsDue end of the last day by number of the return visit, of those not made yet
 * @param lastFinding what the last return visit found, or null before any
 */
public record FollowUp(@Nullable String withdrawalNotedBy, Map<Integer, Instant> visitsDue,
        @Nullable ReturnVisitFinding lastFinding) {
    /** Nothing said and nothing due. */
    public static final FollowUp NONE = new FollowUp(null, Map.of(), null);

    public FollowUp {
        visitsDue = Map.copyOf(visitsDue);
    }

    /** The same with the unit that says the petitioner wants to withdraw, or with null once the petitioner answered. */
    public FollowUp withdrawalNoted(@Nullable String unit) {
        return new FollowUp(unit, visitsDue, lastFinding);
    }

    /** The same with no visit due any more. */
    public FollowUp withoutVisits() {
        return new FollowUp(withdrawalNotedBy, Map.of(), null);
    }

    /** The same with one more visit that is due. */
    public FollowUp due(int visit, Instant due) {
        SortedMap<Integer, Instant> all = new TreeMap<>(visitsDue);
        all.put(visit, due);
        return new FollowUp(withdrawalNotedBy, all, lastFinding);
    }

    /** The same with a visit made and what it found. */
    public FollowUp visited(int visit, ReturnVisitFinding finding) {
        SortedMap<Integer, Instant> left = new TreeMap<>(visitsDue);
        left.remove(visit);
        return new FollowUp(withdrawalNotedBy, left, finding);
    }
}
