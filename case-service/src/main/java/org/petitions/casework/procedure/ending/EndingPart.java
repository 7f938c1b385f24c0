package org.petitions.casework.procedure.ending;

import java.util.Set;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.FollowUp.Merged;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;

/** The end of a case with what goes before and after it, as the whole procedure sees it. */
public final class EndingPart {
    private EndingPart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        EndRules.offer(state, steps);
        WithdrawalRules.offer(state, steps);
        ReturnVisitRules.offer(state, steps);
    }

    /** The case after its end; what was merged may have to go on from where it stood. */
    public static CaseState closed(CaseState state, CaseEvent.Closed event) {
        CaseState ended = EndRules.ended(state, event);
        return event.lead() == null
                ? ended
                : ended.with(FollowUp.of(new Merged(state.phase(), state.documents().noticeOwed(), state.matter())));
    }

    /** The case after something before or after its end. */
    public static CaseState evolve(CaseState state, ClosureEvent event) {
        FollowUp followUp = state.followUp();
        return switch (event) {
            case ClosureEvent.WithdrawalNoted e -> state.with(followUp.withdrawalNoted(e.unit()));
            case ClosureEvent.WithdrawalDenied _ -> state.with(followUp.withdrawalNoted(null));
            case ClosureEvent.ReturnVisitDue e -> state.with(followUp.due(e.visit(), e.due()));
            case ClosureEvent.ReturnVisited e -> state.with(followUp.visited(e.visit(), e.finding()));
            case ClosureEvent.ProcedureSuspended e -> ProcedureSuspension.suspended(state, e);
            case ClosureEvent.Reopened e -> ReturnVisitRules.reopened(state, e);
        };
    }
}
