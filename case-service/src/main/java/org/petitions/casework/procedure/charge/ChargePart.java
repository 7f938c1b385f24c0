package org.petitions.casework.procedure.charge;

import java.util.Objects;
import java.util.Set;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ChargeEvent;

/** A leader's charge of a case, as the whole procedure sees it. */
public final class ChargePart {
    private ChargePart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        NamingRules.offer(state, steps);
        ChargeRules.offer(state, steps);
    }

    /** The case after something happened to the charge of it. */
    public static CaseState evolve(CaseState state, ChargeEvent event) {
        return state.withCharge(switch (event) {
            case ChargeEvent.LeaderNamed e -> Charge.of(e);
            case ChargeEvent.LeaderReleased _ -> null;
            case ChargeEvent.ChargeAccepted _ -> charge(state).taken();
            case ChargeEvent.DeedDone e -> charge(state).with(e);
            case ChargeEvent.ChargeReported _ -> charge(state).withReport();
            case ChargeEvent.ChargeEnded e -> charge(state).ended(new Charge.Result(e.settled(), e.inTime()));
            case ChargeEvent.FollowUpSet e -> charge(state).withFollowUp(e.version(), e.by());
            case ChargeEvent.FollowUpDone e -> charge(state).withoutFollowUp(e.followUp());
        });
    }

    private static Charge charge(CaseState state) {
        return Objects.requireNonNull(state.charge(), "only who is in charge does anything");
    }
}
