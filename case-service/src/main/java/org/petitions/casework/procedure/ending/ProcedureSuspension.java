package org.petitions.casework.procedure.ending;

import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.ClosureEvent;
import org.petitions.events.terms.SuspensionGround;

/** How long a suspended procedure may stand still, of which the Regulations say nothing: as long as the city's ceiling leaves. */
final class ProcedureSuspension {
    private ProcedureSuspension() {}

    /** Until what is left of the ceiling is used up: then the leaders are told, and days count. */
    static ClosureEvent until(CaseState state, long version, @Nullable SuspensionGround ground,
            DecisionContext context) {
        int left = OfficeDuties.suspensionLeft(state, context);
        return new ClosureEvent.ProcedureSuspended(state.id(), version, context.at(), state.requireUnit(), ground,
                context.calendar().afterDays(context.at(), left).end(), left);
    }

    static CaseState suspended(CaseState state, ClosureEvent.ProcedureSuspended event) {
        return state.phase() instanceof Ended ended ? state.with(ended.suspendedFor(event.days())) : state;
    }
}
