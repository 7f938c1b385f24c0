package org.petitions.casework.procedure.handling;

import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;

/** Recusal (回避): Art. 28. */
public final class RecusalRules {
    private static final Rules<Recuse> RECUSAL = new Rules<Recuse>()
            .refuse(Reason.RECUSAL_OF_ANOTHER, (recuse, _, context) -> !mayDeclare(recuse, context.official()))
            .refuse(Reason.ALREADY_RECUSED, (recuse, state, _) -> state.recusals().bars(recuse.official()));

    private RecusalRules() {}

    /** What may be asked for in this part. */
    public sealed interface RecusalCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return RecusalRules.decide(this, state, context);
        }
    }

    /**
     * Declare a conflict of interest, one's own or one that came to be known.
     *
     * @param official account or post id of who stands aside
     * @param by unit id of the office that declares it
     */
    public record Recuse(String official, String by) implements RecusalCommand {
        @Override
        public Step step() {
            return Step.RECUSE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof Registered) && !(state.phase() instanceof Ended)) {
            steps.add(Step.RECUSE);
        }
    }

    private static PartDecision decide(RecusalCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case Recuse recuse -> RECUSAL.decide(recuse, state, context, () -> PartDecision.allowed(
                    new HandlingEvent.Recused(state.id(), state.nextVersion(), context.at(), recuse.official())));
        };
    }

    /**
     * Everybody may declare oneself, a unit its own head, a petition bureau anybody. An account does not tell whose it is, so no other
     * office can keep somebody else's officials from a case.
     */
    private static boolean mayDeclare(Recuse recuse, String official) {
        return recuse.official().equals(official)
                || PostId.unitHeadedBy(recuse.official()).filter(recuse.by()::equals).isPresent()
                || UnitId.isBureau(recuse.by());
    }
}
