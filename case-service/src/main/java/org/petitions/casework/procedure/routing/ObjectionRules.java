package org.petitions.casework.procedure.routing;

import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.law.LegalFigure;

/** Objection to competence (异议): Art. 23. It does not stop the 15 days of the unit that has it. */
public final class ObjectionRules {
    private static final Rules<RaiseObjection> OBJECTION = new Rules<RaiseObjection>()
            .refuse(Reason.OBJECTION_TOO_LATE, (_, state, context) -> isTooLate(state, context));

    private ObjectionRules() {}

    /** What may be asked for in this part. */
    public sealed interface ObjectionCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return ObjectionRules.decide(this, state, context);
        }
    }

    /** Object to the own competence. The detailed reasons are kept sealed beside the case. */
    public record RaiseObjection() implements ObjectionCommand {
        @Override
        public Step step() {
            return Step.OBJECT;
        }
    }

    /** Consent to an objection and take the material back, or find it unfounded. */
    public record AnswerObjection(boolean allowed) implements ObjectionCommand {
        @Override
        public Step step() {
            return allowed ? Step.ALLOW_OBJECTION : Step.REJECT_OBJECTION;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof AwaitingAcceptance)) {
            return;
        }
        switch (state.routing().objection()) {
            case NONE -> {
                if (hasSender(state.requireAssignment())) {
                    steps.add(Step.OBJECT);
                }
            }
            case PENDING -> {
                steps.add(Step.REJECT_OBJECTION);
                if (!state.requireAssignment().isBinding()) {
                    steps.add(Step.ALLOW_OBJECTION);
                }
            }
            case REJECTED -> {
                // asked once for each dispatch
            }
        }
    }

    /**
     * What the petitioner brought to the unit, and what it got by the end of a dispute, has no sender to take it back; and no sender undoes
     * what an office above decided (Art. 24).
     */
    private static boolean hasSender(Assignment assignment) {
        return assignment.kind() != DispatchKind.DIRECT && !assignment.isSettledForIt();
    }

    private static PartDecision decide(ObjectionCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        String bureau = state.matter().bureau();
        String sender = state.sender();
        return switch (command) {
            case RaiseObjection object -> OBJECTION.decide(object, state, context, () -> PartDecision.allowed(
                    new CompetenceEvent.ObjectionRaised(id, next, context.at(), unit,
                            sender == null ? bureau : sender)));
            case AnswerObjection(boolean allowed) when allowed && sender != null ->
                SendingOnRules.returned(state, context);
            case AnswerObjection(boolean allowed) -> PartDecision.allowed(allowed
                    ? new CompetenceEvent.ObjectionAllowed(id, next, context.at(), unit, bureau,
                            state.routing().objectedAt())
                    : new CompetenceEvent.ObjectionRejected(id, next, context.at(), unit));
        };
    }

    private static boolean isTooLate(CaseState state, DecisionContext context) {
        var last = context.calendar().afterWorkingDays(state.requireAssignment().arrivedAt(),
                LegalFigure.OBJECTION.workingDays());
        return !context.at().isBefore(last.endByEveryReading());
    }

}
