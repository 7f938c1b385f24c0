package org.petitions.casework.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.UnderReview;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.HandlingEvent;
import org.petitions.law.LegalCalendar;

/**
 * Promised measures (承诺事项): what the opinion supports has to be carried out (Art. 32), each by its day, and a case that ends before
 * that is closed but not done (案结事未了).
 *
 * @param open last day by measure, of those that are still owed
 * @param carriedOut codes of those that were carried out
 */
public record Commitments(Map<String, LocalDate> open, Set<String> fulfilled) {
    static final Commitments NONE = new Commitments(Map.of(), Set.of());

    public Commitments {
        open = Map.copyOf(open);
        fulfilled = Set.copyOf(fulfilled);
    }

    /** What may be asked for in this part. */
    public sealed interface CommitmentCommand extends CaseCommand {}

    /**
     * Promise a measure.
     *
     * @param measure its code, unique in the case
     * @param by the last day for it, in Asia/Shanghai
     */
    public record MakeCommitment(String code, LocalDate by) implements CommitmentCommand {
        @Override
        public Step step() {
            return Step.PROMISE;
        }
    }

    /** Say that a measure was carried out. */
    public record FulfilCommitment(String code) implements CommitmentCommand {
        @Override
        public Step step() {
            return Step.CARRY_OUT;
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

    static CaseDecision decide(CaseState state, CommitmentCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        String unit = DispatchRules.unitOf(state);
        Commitments known = state.commitments();
        return switch (command) {
            case MakeCommitment promise when known.knows(promise.code()) ->
                CaseDecision.refused(Reason.MEASURE_CODE_TAKEN, state, promise);
            case MakeCommitment promise when promise.by().isBefore(LegalCalendar.dayOf(now.at())) ->
                CaseDecision.refused(Reason.DAY_IS_PAST, state, promise);
            case MakeCommitment promise -> CaseDecision.happens(new HandlingEvent.MeasurePromised(id, next, now.at(),
                    promise.code(), promise.by(), unit));
            case FulfilCommitment done when !known.open().containsKey(done.code()) ->
                CaseDecision.refused(Reason.MEASURE_UNKNOWN, state, done);
            case FulfilCommitment done ->
                CaseDecision.happens(new HandlingEvent.MeasureCarriedOut(id, next, now.at(), done.code(), unit));
        };
    }

    private boolean knows(String measure) {
        return open.containsKey(measure) || fulfilled.contains(measure);
    }

    Commitments made(String measure, LocalDate by) {
        SortedMap<String, LocalDate> all = new TreeMap<>(open);
        all.put(measure, by);
        return new Commitments(all, fulfilled);
    }

    Commitments fulfilled(String measure) {
        SortedMap<String, LocalDate> left = new TreeMap<>(open);
        left.remove(measure);
        Set<String> done = new TreeSet<>(fulfilled);
        done.add(measure);
        return new Commitments(left, done);
    }
}
