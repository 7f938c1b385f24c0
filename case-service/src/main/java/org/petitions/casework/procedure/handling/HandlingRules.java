package org.petitions.casework.procedure.handling;

import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.handling.CommitmentRules.Promising;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.law.Article;

/** Handling and reply (办理、答复): Art. 29 to 32. */
public final class HandlingRules {
    private static final Rules<Reply> REPLY = new Rules<Reply>()
            .refuse(Reason.OUTCOME_OF_ANOTHER_PURPOSE, (reply, state, _) -> !fits(state.way(), reply.outcome()))
            .refuse(Reason.MEASURE_OWED, (reply, state, _) -> reply.outcome() == HandlingOutcome.SUPPORTED
                    && !reply.carriedOut() && reply.measures().isEmpty() && !state.commitments().owesUnnamed())
            .refuse(Reason.NOTHING_SUPPORTED, (reply, _, _) -> reply.promisesTooMuch())
            .and(CommitmentRules.PROMISED)
            .and(OfficeDuties.signedOff(DraftedAct.ANSWER));

    private HandlingRules() {}

    /** What may be asked for in this part. */
    public sealed interface HandlingCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return HandlingRules.decide(this, state, context);
        }
    }

    /**
     * Give the petitioner the answer. Its words are kept sealed beside the case and are no part of the decision.
     *
     * @param carriedOut whether what it supports is carried out already; else it promises a measure (Art. 32)
     * @param measures what it promises
     */
    public record Reply(HandlingOutcome outcome, boolean carriedOut, List<PromisedMeasure> measures)
            implements HandlingCommand, Promising {
        public Reply {
            measures = List.copyOf(measures);
        }

        /** One that says of nothing that it is carried out or will be. */
        public Reply(HandlingOutcome outcome) {
            this(outcome, false, List.of());
        }

        /** Whether it says that something is or will be carried out, and does not support it. */
        private boolean promisesTooMuch() {
            return carriedOut && outcome != HandlingOutcome.SUPPORTED || !measures.isEmpty() && !outcome.isInFavour();
        }

        @Override
        public Step step() {
            return Step.REPLY;
        }

        @Override
        public Article article(CaseState state) {
            return switch (state.way()) {
                case PETITION_PROCEDURE -> step().article();
                case SUGGESTION -> new Article(29);
                case ACCUSATION -> new Article(30);
                case LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE, DUTY_APPLICATION -> new Article(31);
            };
        }

        @Override
        public List<String> evidence() {
            return carriedOut ? List.of("carriedOut=true") : Promising.evidence(measures);
        }
    }

    /** Record that the petitioner was rewarded for a suggestion that contributed. What with is kept sealed beside the case. */
    public record RecordReward() implements HandlingCommand {
        @Override
        public Step step() {
            return Step.RECORD_REWARD;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (mayBeRewarded(state)) {
            steps.add(Step.RECORD_REWARD);
        }
        if (!(state.phase() instanceof InHandling here)) {
            return;
        }
        // While it is heard, it waits for the hearing already; what is led into another procedure is answered there (Art. 31 (1) to (4)).
        if (here.suspendedSince() == null && !state.isBeingHeard() && !state.way().isOtherProcedure()) {
            steps.add(Step.REPLY);
        }
    }

    /** Art. 29: who made a suggestion that was adopted, once. */
    private static boolean mayBeRewarded(CaseState state) {
        Answered answered = state.answer();
        return answered != null && !answered.rewarded() && state.matter().hasPetitioner()
                && (answered.outcome() == HandlingOutcome.ADOPTED
                        || answered.outcome() == HandlingOutcome.PARTLY_ADOPTED);
    }

    private static PartDecision decide(HandlingCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case Reply reply -> REPLY.decide(reply, state, context,
                    () -> new PartDecision.Allowed(CommitmentRules.withAnswer(state,
                            new CaseEvent.Replied(id, next, context.at(), unit, reply.outcome(),
                                    OfficeDuties.deliveryOwed(state.matter(), state.way()),
                                    reply.carriedOut() ? true : null),
                            reply.outcome(), reply.measures())));
            case RecordReward _ -> PartDecision.allowed(new HandlingEvent.RewardGiven(id, next, context.at(), unit));
        };
    }

    /** Which outcomes an answer to what is handled in this way can have. */
    public static boolean fits(HandlingWay way, HandlingOutcome outcome) {
        return switch (outcome) {
            case SUPPORTED, EXPLAINED, NOT_SUPPORTED -> way == HandlingWay.PETITION_PROCEDURE;
            case DUTY_PERFORMED, DUTY_DECLINED -> way == HandlingWay.DUTY_APPLICATION;
            case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED -> way == HandlingWay.SUGGESTION;
            case CONFIRMED, PARTLY_CONFIRMED, NOT_CONFIRMED -> way == HandlingWay.ACCUSATION;
        };
    }

    static CaseState rewarded(CaseState state) {
        return switch (state.phase()) {
            case Answered(var outcome, var reviewed, _) -> state.with(new Answered(outcome, reviewed, true));
            case Ended(var end, var at, Answered(var outcome, var reviewed, _), var lead, var handled, var days) ->
                state.with(new Ended(end, at, new Answered(outcome, reviewed, true), lead, handled, days));
            default -> state;
        };
    }

    static CaseState replied(CaseState state, CaseEvent.Replied event) {
        return state.with(new Answered(event.outcome(), null)).with(state.ratings().asked(event.at()))
                .with(state.documents().answered(event)).with(state.commitments().answered()).withoutApprovals();
    }
}
