package org.petitions.casework.procedure.handling;

import java.time.LocalDate;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.CaseEnd;

/** What a leader writes on a case (批示): what is to be done, and by when (Art. 18). */
public final class InstructionRules {
    private static final Rules<Instruct> INSTRUCTION = new Rules<Instruct>()
            .refuse(Reason.INSTRUCTION_DAY, (instruct, _, context) -> !isInReach(instruct.by(), context));

    private InstructionRules() {}

    /** What may be asked for in this part. */
    public sealed interface InstructionCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return InstructionRules.decide(this, state, context);
        }
    }

    /**
     * Give an instruction; who gives it is the post that acts.
     *
     * @param by the last day to do what it says, in Asia/Shanghai
     */
    public record Instruct(LocalDate by) implements InstructionCommand {
        @Override
        public Step step() {
            return Step.INSTRUCT;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Registered)
                && (!(state.phase() instanceof Ended ended) || outlivesEnd(ended, state))) {
            steps.add(Step.INSTRUCT);
        }
    }

    /** Whether a limit runs on after the end, of which leaders are told when it is missed: they answer that as any other miss. */
    private static boolean outlivesEnd(Ended ended, CaseState state) {
        return state.documents().noticeOwed() || !state.documents().owedAnswers().isEmpty()
                || OfficeDuties.isReportUpWatched(state) || !state.followUp().visitsDue().isEmpty()
                || ended.end() == CaseEnd.PROCEDURAL_SUSPENSION;
    }

    private static PartDecision decide(InstructionCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case Instruct instruct -> INSTRUCTION.decide(instruct, state, context, () -> PartDecision
                    .allowed(new HandlingEvent.Instructed(state.id(), state.nextVersion(), context.at(),
                            context.official(), instruct.by())));
        };
    }

    /** An instruction holds the climb up until its day, so that day must not lie where nobody would look any more. */
    private static boolean isInReach(LocalDate by, DecisionContext context) {
        LocalDate farthest = context.today().plusDays(context.policy().farthestAhead().instructionDays());
        return !by.isBefore(context.today()) && !by.isAfter(farthest);
    }
}
