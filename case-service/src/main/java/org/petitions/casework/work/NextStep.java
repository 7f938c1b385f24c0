package org.petitions.casework.work;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.signing.DraftedCommands;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.terms.DraftedAct;
import org.petitions.starter.actor.Actor;

/**
 * A step of a case as somebody sees it who may read the case.
 *
 * @param own whether it is theirs to take
 * @param reason why it may not be asked for now, whatever would be said in it; null where it may
 */
record NextStep(Step step, boolean own, @Nullable Reason reason) {
    /** No official takes these. */
    private static final Set<Taker> ELSEWHERE = Set.of(Taker.PLATFORM, Taker.PETITIONER);

    /** Whether it is ever taken by somebody in this case. That another one joins it is asked for in the other (并案), as one act. */
    static boolean isTakenHere(Step step) {
        return !ELSEWHERE.contains(step.taker()) && step != Step.JOIN;
    }

    /**
     * All that the actor takes, possible or not, and what others could do now, in the order of the procedure.
     *
     * @param legal the steps that are legal on that day
     */
    static List<NextStep> of(CaseState state, Set<Step> legal, Actor actor, CityPolicy policy) {
        return Arrays.stream(Step.values()).filter(NextStep::isTakenHere).flatMap(step -> {
            if (CaseAccessRules.mayTake(step, state, actor)) {
                return Stream.of(new NextStep(step, true, whyNot(state, step, legal, actor, policy)));
            }
            return legal.contains(step) ? Stream.of(new NextStep(step, false, null)) : Stream.empty();
        }).toList();
    }

    private static @Nullable Reason whyNot(CaseState state, Step step, Set<Step> legal, Actor actor,
            CityPolicy policy) {
        for (String name : actor.names()) {
            Reason reason = Procedure.whyNot(state, step, name, policy).orElse(null);
            if (reason != null) {
                return reason;
            }
        }
        if (!legal.contains(step)) {
            return Reason.ILLEGAL_STEP;
        }
        return isToBeSigned(state, step, policy) ? Reason.NOT_SIGNED_OFF : null;
    }

    /** Whether the city has it drafted and signed off; the opinion of a body that is not on the platform was signed there. */
    private static boolean isToBeSigned(CaseState state, Step step, CityPolicy policy) {
        return Stream.of(DraftedAct.values()).anyMatch(
                act -> DraftedCommands.stepOf(act) == step && policy.signing().isRequired(act))
                && !(step == Step.DECIDE_REVIEW && ReviewBodies.isElsewhere(state.reviewBody()));
    }

    /** Whether it can be asked for now by whom it is shown to. */
    boolean isPossible() {
        return own && reason == null;
    }
}
