package org.petitions.casework.procedure.charge;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ChargeEvent.LeaderReleased;
import org.petitions.events.terms.ChargeReleaseReason;

/** A leader's charge of a case, as the whole procedure sees it. */
public final class ChargePart {
    private ChargePart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        NamingRules.offer(state, steps);
        ChargeRules.offer(state, steps);
    }

    /**
     * The release of a leader who cannot stay in charge after what was decided: who stands aside or is accused (Art. 28, 30), or is no leader of
     * the county to whose bureau the case went. Of what is taken up again a leader is named anew, whose days begin anew.
     */
    public static Optional<LeaderReleased> release(CaseState before, CaseState after, DecisionContext context) {
        String post = after.leaderInCharge();
        return post == null
                ? Optional.empty()
                : releaseReason(post, before, after).map(reason -> new LeaderReleased(after.id(), after.nextVersion(),
                        context.at(), post, reason));
    }

    private static Optional<ChargeReleaseReason> releaseReason(String post, CaseState before, CaseState after) {
        if (NamingRules.isBarred(post, after)) {
            return Optional.of(ChargeReleaseReason.HAS_INTEREST);
        }
        if (!NamingRules.mayTakeCharge(post, after)) {
            return Optional.of(ChargeReleaseReason.BUREAU_CHANGED);
        }
        return before.phase() instanceof Ended && !(after.phase() instanceof Ended)
                ? Optional.of(ChargeReleaseReason.REOPENED)
                : Optional.empty();
    }

    /** The case after something happened to the charge of it. */
    public static CaseState evolve(CaseState state, ChargeEvent event) {
        return state.withCharge(switch (event) {
            case ChargeEvent.LeaderNamed e -> Charge.of(e, state.charge());
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
