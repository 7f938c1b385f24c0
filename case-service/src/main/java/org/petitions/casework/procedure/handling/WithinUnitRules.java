package org.petitions.casework.procedure.handling;

import java.util.EnumSet;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.WithinUnit;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.HandlingEvent;

/**
 * Who of the responsible unit has a case in hand (移交经办人、协办): handed on to a colleague, and helped by others, who write and decide nothing.
 * The unit stays responsible, so no limit moves; who stands aside holds nothing and helps nobody (Art. 28).
 */
public final class WithinUnitRules {
    private static final Set<Step> HELPING = EnumSet.of(Step.DRAFT, Step.ISSUE_DOCUMENT, Step.SEND_DOCUMENT,
            Step.DELIVER_DOCUMENT, Step.RECUSE);

    /** What leaders take they take as leaders, whoever called them in; what another office takes is none of the unit's. */
    private static final Set<Taker> OF_HANDLERS = EnumSet.of(Taker.RESPONSIBLE_UNIT,
            Taker.WITHIN_UNIT, Taker.IN_HAND, Taker.ANY_OFFICE);

    private static final Rules<HandOn> HANDING_ON = new Rules<HandOn>()
            .refuse(Reason.COLLEAGUE_BARRED, (on, state, _) -> isBarred(on.to(), state))
            .refuse(Reason.HOLDS_IT, (on, state, _) -> on.to().equals(within(state).holder()));

    private static final Rules<CallInHelper> CALLING_IN = new Rules<CallInHelper>()
            .refuse(Reason.COLLEAGUE_BARRED, (call, state, _) -> isBarred(call.helper(), state))
            .refuse(Reason.HOLDS_IT, (call, state, _) -> call.helper().equals(within(state).holder())
                    || within(state).helpers().contains(call.helper()))
            .refuse(Reason.HELPER_OF_ONESELF, (call, _, context) -> call.helper().equals(context.official()));

    private static final Rules<ReleaseHelper> RELEASE = new Rules<ReleaseHelper>().refuse(Reason.NO_SUCH_HELPER,
            (release, state, _) -> !within(state).helpers().contains(release.helper()));

    private WithinUnitRules() {}

    /** What may be asked for in this part. */
    public sealed interface WithinUnitCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return WithinUnitRules.decide(this, state, context);
        }
    }

    /**
     * Hand it on.
     *
     * @param to account id of the colleague
     */
    public record HandOn(String to) implements WithinUnitCommand {
        @Override
        public Step step() {
            return Step.HAND_ON;
        }
    }

    /**
     * Call a colleague in.
     *
     * @param helper account id of the colleague
     */
    public record CallInHelper(String helper) implements WithinUnitCommand {
        @Override
        public Step step() {
            return Step.CALL_IN_HELPER;
        }
    }

    /**
     * Let a colleague help no more.
     *
     * @param helper account id of the colleague
     */
    public record ReleaseHelper(String helper) implements WithinUnitCommand {
        @Override
        public Step step() {
            return Step.RELEASE_HELPER;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean unitHasIt = state.phase() instanceof AwaitingAcceptance || state.phase() instanceof InHandling
                || state.phase() instanceof Answered;
        if (unitHasIt) {
            steps.addAll(Set.of(Step.HAND_ON, Step.CALL_IN_HELPER));
        }
        // Whoever helped may have to take on what comes after the end, such as the return visit.
        Assignment assignment = state.routing().assignment();
        if (assignment != null && !assignment.within().helpers().isEmpty()) {
            steps.add(Step.RELEASE_HELPER);
        }
    }

    /** Whether a step is more than who helps may take: helpers write, and neither sign nor decide. */
    public static boolean isBeyondHelper(Step step, String official, CaseState state) {
        Assignment assignment = state.routing().assignment();
        boolean ofUnit = OF_HANDLERS.contains(step.taker())
                && (step.taker() != Taker.IN_HAND || state.reviewBody() == null);
        return ofUnit && assignment != null && assignment.within().helpers().contains(official)
                && !HELPING.contains(step);
    }

    private static WithinUnit within(CaseState state) {
        return state.requireAssignment().within();
    }

    /** Nobody who stands aside, and nobody accused, whom no event names (Art. 28, 30). */
    private static boolean isBarred(String colleague, CaseState state) {
        return state.recusals().bars(colleague) || state.matter().accusesPost(colleague);
    }

    private static PartDecision decide(WithinUnitCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case HandOn on -> HANDING_ON.decide(on, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.HandedOn(id, next, context.at(), unit, on.to())));
            case CallInHelper call -> CALLING_IN.decide(call, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.HelperCalledIn(id, next, context.at(), unit, call.helper())));
            case ReleaseHelper release -> RELEASE.decide(release, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.HelperReleased(id, next, context.at(), unit, release.helper())));
        };
    }

    static CaseState handedOn(CaseState state, String to) {
        return inHandsOf(state, within(state).heldBy(to));
    }

    static CaseState calledIn(CaseState state, String helper) {
        return inHandsOf(state, within(state).helpedBy(helper));
    }

    /** Released, or stands aside before or after anybody named them. */
    static CaseState without(CaseState state, String colleague) {
        return state.routing().assignment() == null ? state : inHandsOf(state, within(state).without(colleague));
    }

    private static CaseState inHandsOf(CaseState state, WithinUnit changed) {
        return state.with(state.routing().withAssignment(state.requireAssignment().inHandsOf(changed)));
    }
}
