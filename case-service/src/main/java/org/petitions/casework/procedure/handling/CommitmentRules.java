package org.petitions.casework.procedure.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Commitments;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.law.Article;

/**
 * Promised measures (承诺事项) and their carrying out: Art. 32. What an answer promises rides in its draft and is promised by its signature;
 * an answer that does not support the petitioner leaves nothing of what was promised but by a signed agreement (Art. 33). Beside an answer
 * in favour, and after an agreement, the unit can promise more, which no opinion signed before says.
 */
public final class CommitmentRules {
    /** What every promise keeps to, by an answer or beside it. */
    public static final Rules<Promising> PROMISED = new Rules<Promising>()
            .refuse(Reason.MEASURE_CODE_TAKEN, (promise, state, _) -> isTaken(promise.measures(), state))
            .refuse(Reason.DAY_IS_PAST,
                    (promise, _, context) -> promise.measures().stream()
                            .anyMatch(measure -> measure.by().isBefore(context.today())))
            .refuse(Reason.DAY_TOO_FAR, (promise, _, context) -> promise.measures().stream()
                    .anyMatch(measure -> measure.by()
                            .isAfter(context.today().plusYears(context.policy().farthestAhead().measureYears()))));

    private static final Rules<MakeCommitment> PROMISE = new Rules<MakeCommitment>()
            .and(PROMISED);

    private static final Rules<FulfilCommitment> FULFILMENT = new Rules<FulfilCommitment>()
            .refuse(Reason.MEASURE_UNKNOWN, (done, state, _) -> !state.commitments().open().containsKey(done.code()));

    private CommitmentRules() {}

    /** A command that promises measures. */
    public interface Promising {

        /** Them, in the order of its words. */
        List<PromisedMeasure> measures();

        /** What is confirmed with each, as the record of who did it has it. */
        static List<String> evidence(List<PromisedMeasure> measures) {
            return measures.stream()
                    .flatMap(measure -> Stream.of("measure=" + measure.measure(), "by=" + measure.by())).toList();
        }
    }

    /** What may be asked for in this part. */
    public sealed interface CommitmentCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return CommitmentRules.decide(this, state, context);
        }
    }

    /**
     * Promise a measure that no answer has promised.
     *
     * @param code its code, unique in the case
     * @param by the last day for it, in Asia/Shanghai
     */
    public record MakeCommitment(String code, LocalDate by) implements CommitmentCommand, Promising {
        @Override
        public List<PromisedMeasure> measures() {
            return List.of(new PromisedMeasure(code, by));
        }

        @Override
        public Step step() {
            return Step.PROMISE;
        }

        @Override
        public Article article(CaseState state) {
            return Refusal.ofPromise(state);
        }

        @Override
        public List<String> evidence() {
            return Promising.evidence(measures());
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
            return Refusal.ofPromise(state);
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        switch (state.phase()) {
            case InHandling _ -> offer(isAgreed(state), state, steps);
            case Answered here -> offer(here.outcome().isInFavour() || isAgreed(state), state, steps);
            case UnderReview here -> offer(here.before().outcome().isInFavour() || isAgreed(state), state, steps);
            default -> {
                // nothing is promised before a unit takes it on, nor after the end
            }
        }
    }

    private static void offer(boolean mayPromise, CaseState state, Set<Step> steps) {
        if (mayPromise) {
            steps.add(Step.PROMISE);
        }
        if (!state.commitments().open().isEmpty()) {
            steps.add(Step.CARRY_OUT);
        }
    }

    private static boolean isTaken(List<PromisedMeasure> measures, CaseState state) {
        return measures.stream().map(PromisedMeasure::measure).distinct().count() < measures.size()
                || measures.stream().anyMatch(measure -> state.commitments().knows(measure.measure()));
    }

    private static boolean isAgreed(CaseState state) {
        return state.mediation() != null && !state.mediation().isOpen();
    }

    /** A draft that goes back to the handler, and what takes back with it what was promised ahead of it, before drafts carried that themselves. */
    public static List<CaseEvent> withDraft(CaseState state, CaseEvent returned) {
        return takingBack(state.commitments().unsigned(), state, returned);
    }

    /**
     * An answer or a review opinion with what it promises. An outcome that does not support the petitioner promises nothing, and takes back
     * all that was promised before but by an agreement of the parties.
     *
     * @param outcome what the answer comes to now
     */
    public static List<CaseEvent> withAnswer(CaseState state, CaseEvent answer, HandlingOutcome outcome,
            List<PromisedMeasure> measures) {
        List<CaseEvent> events = takingBack(outcome.isInFavour() ? List.of() : state.commitments().notAgreed(), state,
                answer);
        measures.forEach(measure -> events.add(new HandlingEvent.MeasurePromised(state.id(),
                events.getLast().version() + 1, answer.at(), measure.measure(), measure.by(), state.requireUnit())));
        return events;
    }

    private static List<CaseEvent> takingBack(List<String> measures, CaseState state, CaseEvent first) {
        List<CaseEvent> events = new ArrayList<>(List.of(first));
        measures.forEach(measure -> events.add(new HandlingEvent.MeasureTakenBack(state.id(),
                events.getLast().version() + 1, first.at(), measure, state.requireUnit())));
        return events;
    }

    /** What is promised by an answer or beside it stands by it; before answers promised it themselves, it was promised for the one to come. */
    static CaseState promised(CaseState state, HandlingEvent.MeasurePromised event) {
        Commitments made = state.commitments().made(event.measure(), event.by());
        if (isAgreed(state)) {
            return state.with(made.standsByAgreement(event.measure()));
        }
        boolean answered = state.phase() instanceof Answered
                || state.phase() instanceof UnderReview here && here.before().outcome().isInFavour();
        return state.with(answered ? made.standsByAnswer(event.measure()) : made);
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
