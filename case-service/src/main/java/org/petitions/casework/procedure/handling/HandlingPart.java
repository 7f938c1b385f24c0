package org.petitions.casework.procedure.handling;

import java.util.Set;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.FollowUp;
import org.petitions.casework.procedure.terms.Rating;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.MediationEvent;

/** Acceptance, handling and the answer with what goes beside them, as the whole procedure sees it. */
public final class HandlingPart {
    private HandlingPart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        AcceptanceRules.offer(state, steps);
        HandlingRules.offer(state, steps);
        ExtensionRules.offer(state, steps);
        SuspensionRules.offer(state, steps);
        MediationRules.offer(state, steps);
        CommitmentRules.offer(state, steps);
        RecusalRules.offer(state, steps);
        WithinUnitRules.offer(state, steps);
        InstructionRules.offer(state, steps);
        RatingRules.offer(state, steps);
    }

    /** The case after its acceptance. */
    public static CaseState accepted(CaseState state, CaseEvent.Accepted event) {
        return AcceptanceRules.accepted(state, event);
    }

    /** The case after it was lawfully not accepted; its end follows by the same decision. */
    public static CaseState notAccepted(CaseState state, CaseEvent.NotAccepted event) {
        CaseState decided = AcceptanceRules.decided(state, event.notice());
        return event.unit().equals(state.matter().bureau()) ? decided.with(FollowUp.BY_BUREAU) : decided;
    }

    /** The case after the answer. */
    public static CaseState replied(CaseState state, CaseEvent.Replied event) {
        return HandlingRules.replied(state, event);
    }

    /** The case after the petitioner's rating of the answer. */
    public static CaseState rated(CaseState state, CaseEvent.Rated event) {
        return state.with(state.ratings().rated(new Rating(event.bureau(), event.unit())));
    }

    /** The case after its parties came nearer to terms, or did not. */
    public static CaseState mediated(CaseState state, MediationEvent event) {
        return MediationRules.evolve(state, event);
    }

    /** The case after something else happened in its handling. */
    public static CaseState evolve(CaseState state, HandlingEvent event) {
        return switch (event) {
            // The end follows by the same decision.
            case HandlingEvent.LedElsewhere e -> AcceptanceRules.decided(state, e.notice());
            case HandlingEvent.NoticeExempted _ -> state.with(state.documents().withNoticeOwed(false));
            case HandlingEvent.WayChanged e -> AcceptanceRules.wayChanged(state, e);
            case HandlingEvent.RewardGiven _ -> HandlingRules.rewarded(state);
            case HandlingEvent.ExtensionRequested e ->
                state.with(state.approvals().withExtension(e.days()));
            case HandlingEvent.ExtensionRefused _ -> state.with(state.approvals().withExtension(null));
            case HandlingEvent.Extended e -> ExtensionRules.extended(state, e.days());
            case HandlingEvent.Suspended e -> SuspensionRules.suspended(state, e);
            case HandlingEvent.Resumed e -> SuspensionRules.resumed(state, e);
            case HandlingEvent.MeasurePromised e -> CommitmentRules.promised(state, e);
            case HandlingEvent.MeasureTakenBack e -> state.with(state.commitments().takenBack(e.measure()));
            case HandlingEvent.MeasureCarriedOut e -> state.with(state.commitments().fulfilled(e.measure()));
            case HandlingEvent.Recused e -> WithinUnitRules
                    .without(state.with(state.recusals().with(e.official())), e.official());
            case HandlingEvent.HandedOn e -> WithinUnitRules.handedOn(state, e.to());
            case HandlingEvent.HelperCalledIn e -> WithinUnitRules.calledIn(state, e.helper());
            case HandlingEvent.HelperReleased e -> WithinUnitRules.without(state, e.helper());
            // What follows from it is the clocks' alone.
            case HandlingEvent.Instructed _ -> state;
        };
    }
}
