package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Standing.Ended;
import org.petitions.events.CaseEvent;
import org.petitions.events.EndEvent;
import org.petitions.events.terms.VisitFinding;

/**
 * What goes before an end and after it.
 *
 * @param withdrawalNotedBy unit id of who said that the petitioner wants to withdraw, while the petitioner has not answered, or null
 * @param visitsDue end of the last day by number of the return visit, of those not made yet
 * @param found what the last return visit found, or null before any
 */
public record Aftermath(@Nullable String withdrawalNotedBy, Map<Integer, Instant> visitsDue,
        @Nullable VisitFinding found) {
    static final Aftermath NONE = new Aftermath(null, Map.of(), null);

    public Aftermath {
        visitsDue = Map.copyOf(visitsDue);
    }

    /** The case after something before or after its end. */
    static CaseState evolve(CaseState state, EndEvent event) {
        Aftermath aftermath = state.aftermath();
        return switch (event) {
            case EndEvent.WithdrawalNoted e ->
                state.with(new Aftermath(e.unit(), aftermath.visitsDue, aftermath.found));
            case EndEvent.WithdrawalDenied _ -> state.with(new Aftermath(null, aftermath.visitsDue, aftermath.found));
            case EndEvent.ReturnVisitDue e -> state.with(aftermath.due(e.visit(), e.due()));
            case EndEvent.ReturnVisited e -> state.with(aftermath.visited(e.visit(), e.finding()));
            case EndEvent.Reopened e -> state.with(NONE).handledAnew(e.at());
        };
    }

    static CaseState closed(CaseState state, CaseEvent.Closed event) {
        Standing.@Nullable Answered answered = switch (state.standing()) {
            case Standing.Answered here -> here;
            case Standing.UnderReview review -> review.before();
            default -> null;
        };
        return state.with(new Ended(event.end(), event.at(), answered)).with(state.routing().ended()).with(NONE);
    }

    Aftermath withoutVisits() {
        return new Aftermath(withdrawalNotedBy, Map.of(), null);
    }

    private Aftermath due(int visit, Instant due) {
        SortedMap<Integer, Instant> all = new TreeMap<>(visitsDue);
        all.put(visit, due);
        return new Aftermath(withdrawalNotedBy, all, found);
    }

    private Aftermath visited(int visit, VisitFinding finding) {
        SortedMap<Integer, Instant> left = new TreeMap<>(visitsDue);
        left.remove(visit);
        return new Aftermath(withdrawalNotedBy, left, finding);
    }
}
