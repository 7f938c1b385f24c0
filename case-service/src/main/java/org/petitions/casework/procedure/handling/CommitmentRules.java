package org.petitions.casework.procedure.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.HandlingEvent;
import org.petitions.law.Article;

/** Promised measures (承诺事项) and their carrying out: Art. 32. */
public final class CommitmentRules {
    private static final Rules<MakeCommitment> PROMISE = new Rules<MakeCommitment>()
            .refuse(Reason.MEASURE_CODE_TAKEN, (promise, state, _) -> state.commitments().knows(promise.code()))
            .refuse(Reason.DAY_IS_PAST, (promise, _, context) -> promise.by().isBefore(context.today()))
            .refuse(Reason.DAY_TOO_FAR,
                    (promise, _, context) -> promise.by()
                            .isAfter(context.today().plusYears(context.policy().farthestAhead().measureYears())));

    private static final Rules<FulfilCommitment> FULFILMENT = new Rules<FulfilCommitment>()
            .refuse(Reason.MEASURE_UNKNOWN, (done, state, _) -> !state.commitments().open().containsKey(done.code()));

    private CommitmentRules() {}

    /** What may be asked for in this part. */
    public sealed interface CommitmentCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return CommitmentRules.decide(this, state, context);
        }
    }

    /** That what an opinion supports is carried out, Art. 32 has the unit see to; of other answers the Regulations say no such thing. */
    private static Article ofSupported(CaseState state, Step step) {
        return state.way().hasReview() ? step.article() : Article.CITY_RULE;
    }

    /**
     * Promise a measure. Whoever promises it, the unit carries it out: who reviews says so with an opinion that changes the answer.
     *
     * @param code its code, unique in the case
     * @param by the last day for it, in Asia/Shanghai
     */
    public record MakeCommitment(String code, LocalDate by) implements CommitmentCommand {
        @Override
        public Step step() {
            return Step.PROMISE;
        }

        @Override
        public Article article(CaseState state) {
            return ofSupported(state, step());
        }

        @Override
        public List<String> evidence() {
            return List.of("measure=" + code, "by=" + by);
        }
    }

    /** Say that a measure was carried out. */
    public record FulfilCommitment(String code) implements CommitmentCommand {
        @Override
        public Step step() {
            return Step.CARRY_OUT;
        }

        @Override
        public Article article(CaseState state) {
            return ofSupported(state, step());
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        switch (state.phase()) {
            case InHandling _,Answered _,UnderReview _ -> {
                steps.add(Step.PROMISE);
                if (!state.commitments().open().isEmpty()) {
                    steps.add(Step.CARRY_OUT);
                }
            }
            default -> {
                // nothing is promised before a unit takes it on, nor after the end
            }
        }
    }

    private static PartDecision decide(CommitmentCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        return switch (command) {
            case MakeCommitment promise -> PROMISE.decide(promise, state, context, () -> PartDecision.allowed(
                    new HandlingEvent.MeasurePromised(id, next, context.at(), promise.code(), promise.by(), unit)));
            case FulfilCommitment done -> FULFILMENT.decide(done, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.MeasureCarriedOut(id, next, context.at(), done.code(), unit)));
        };
    }
}
