package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.terms.ReturnVisitFinding;

/**
 * What goes before an end and after it.
 *
 * @param withdrawalNotedBy unit id of who said that the petitioner wants to withdraw, while the petitioner has not answered, or null
 * @param visitsDue end of the last day by number of the return visit, of those not made yet
 * @param found what the last return visit found, or null before any
 */
public record FollowUp(@Nullable String withdrawalNotedBy, Map<Integer, Instant> visitsDue,
        @Nullable ReturnVisitFinding lastFinding) {
    static final FollowUp NONE = new FollowUp(null, Map.of(), null);

    public FollowUp {
        visitsDue = Map.copyOf(visitsDue);
    }

    /** The case after something before or after its end. */
    static CaseState evolve(CaseState state, ClosureEvent event) {
        FollowUp aftermath = state.followUp();
        return switch (event) {
            case ClosureEvent.WithdrawalNoted e ->
                state.with(new FollowUp(e.unit(), aftermath.visitsDue, aftermath.lastFinding));
            case ClosureEvent.WithdrawalDenied _ ->
                state.with(new FollowUp(null, aftermath.visitsDue, aftermath.lastFinding));
            case ClosureEvent.ReturnVisitDue e -> state.with(aftermath.due(e.visit(), e.due()));
            case ClosureEvent.ReturnVisited e -> state.with(aftermath.visited(e.visit(), e.finding()));
            case ClosureEvent.Reopened e -> state.with(NONE).restartHandling(e.at());
        };
    }

    static CaseState closed(CaseState state, CaseEvent.Closed event) {
        CasePhase.@Nullable Answered answered = switch (state.phase()) {
            case CasePhase.Answered here -> here;
            case CasePhase.UnderReview review -> review.before();
            default -> null;
        };
        return state.with(new Ended(event.end(), event.at(), answered)).with(state.routing().ended()).with(NONE);
    }

    FollowUp withoutVisits() {
        return new FollowUp(withdrawalNotedBy, Map.of(), null);
    }

    private FollowUp due(int visit, Instant due) {
        SortedMap<Integer, Instant> all = new TreeMap<>(visitsDue);
        all.put(visit, due);
        return new FollowUp(withdrawalNotedBy, all, lastFinding);
    }

    private FollowUp visited(int visit, ReturnVisitFinding finding) {
        SortedMap<Integer, Instant> left = new TreeMap<>(visitsDue);
        left.remove(visit);
        return new FollowUp(withdrawalNotedBy, left, finding);
    }
}
