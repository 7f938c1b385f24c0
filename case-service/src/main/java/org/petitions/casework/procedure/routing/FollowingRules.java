package org.petitions.casework.procedure.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent.AnsweredThroughLead;
import org.petitions.events.RoutingEvent.SeparatedFromLead;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;

/**
 * What becomes of a case that was merged into another of the same matter (并案): nobody loses answer, rating, review or window because
 * offices put two cases together. It is answered as soon as the other is, and from then on it is a case of its own; where the other ended
 * without an answer, it is so at once.
 */
public final class FollowingRules {
    private static final Rules<AnswerThroughLead> ANSWER = new Rules<AnswerThroughLead>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (answer, state, _) -> state.matter().accuses(answer.unit()));

    private FollowingRules() {}

    /** What the platform asks for of a case that was merged. */
    public sealed interface FollowingCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return FollowingRules.decide(this, state, context);
        }

        @Override
        default List<String> evidence() {
            return List.of("lead=" + lead());
        }

        /** Petition id of the case that it was merged into. */
        String lead();
    }

    /**
     * Give the answer of the leading case to this petitioner too.
     *
     * @param unit unit id of the unit that answered
     * @param way how it was handled
     * @param carriedOut whether what it supports is carried out already
     */
    public record AnswerThroughLead(String lead, String unit, HandlingWay way, HandlingOutcome outcome,
            boolean carriedOut) implements FollowingCommand {
        @Override
        public Step step() {
            return Step.ANSWER_THROUGH_LEAD;
        }
    }

    /** Handle it by itself again. */
    public record Separate(String lead) implements FollowingCommand {
        @Override
        public Step step() {
            return Step.SEPARATE;
        }
    }

    /** Petition id of the case whose answer this one waits for, or empty. */
    public static Optional<String> leadOf(CaseState state) {
        return state.phase() instanceof Ended ended && ended.answered() == null
                ? Optional.ofNullable(ended.lead())
                : Optional.empty();
    }

    /**
     * What is to be done now about a case that waits for the answer of another; empty while it has to go on waiting.
     *
     * @param carriedOut whether the other's answer says that what it supports is carried out
     */
    public static Optional<FollowingCommand> next(CaseState follower, CaseState lead, boolean carriedOut) {
        if (leadOf(follower).filter(lead.id()::equals).isEmpty()) {
            return Optional.empty();
        }
        Answered answer = lead.answer();
        String unit = lead.unit();
        if (answer == null || unit == null) {
            return hasEndedWithoutAnswer(lead) ? Optional.of(new Separate(lead.id())) : Optional.empty();
        }
        // Who turned out to be accused answers nobody (Art. 30).
        return Optional.of(follower.matter().accuses(unit)
                ? new Separate(lead.id())
                : new AnswerThroughLead(lead.id(), unit, lead.way(), answer.outcome(), carriedOut));
    }

    /** What is only set aside for now may still be answered; what was merged in its turn waits as this one does. */
    private static boolean hasEndedWithoutAnswer(CaseState lead) {
        return lead.phase() instanceof Ended ended && ended.end().isFinal() && leadOf(lead).isEmpty();
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (leadOf(state).isPresent()) {
            steps.addAll(Set.of(Step.ANSWER_THROUGH_LEAD, Step.SEPARATE));
        }
    }

    private static PartDecision decide(FollowingCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case AnswerThroughLead answer -> ANSWER.decide(answer, state, context, () -> PartDecision.allowed(
                    new AnsweredThroughLead(id, next, context.at(), answer.lead(), answer.unit(), answer.way()),
                    new CaseEvent.Replied(id, next + 1, context.at(), answer.unit(), answer.outcome(),
                            OfficeDuties.deliveryOwed(state.matter(), answer.way()),
                            answer.carriedOut() ? true : null)));
            case Separate separate -> PartDecision.allowed(
                    new SeparatedFromLead(id, next, context.at(), separate.lead(), state.matter().bureau()));
        };
    }

    /** It lies with the unit that answered; the reply follows by the same decision. */
    static CaseState answered(CaseState state, AnsweredThroughLead event) {
        Routing routing = state.routing();
        Assignment own = routing.assignment();
        CaseState anew = anew(state);
        if (own != null && own.unit().equals(event.unit())) {
            return anew.with(routing.assignedTo(own.handled(event.way())));
        }
        var at = new Assignment(event.unit(), DispatchKind.TRANSFER, event.at(), null, null, false, List.of(), null,
                null);
        return anew.with(routing.withoutSenders().assignedTo(at.handled(event.way())));
    }

    static CaseState separated(CaseState state) {
        return anew(state).with(new AwaitingDispatch()).with(state.routing().takenBack());
    }

    /** What was begun before it was merged is over. */
    private static CaseState anew(CaseState state) {
        return state.with(state.documents().supersedeOpinions()).withMediation(null).withHearing(null)
                .withoutApprovals();
    }
}
