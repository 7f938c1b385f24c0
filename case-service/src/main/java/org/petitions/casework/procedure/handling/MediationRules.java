package org.petitions.casework.procedure.handling;

import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.HandlingEvent;
import org.petitions.events.terms.MediationSide;
import org.petitions.events.terms.Purpose;

/** Mediation and settlement (调解、和解): Art. 33. It stops no clock: who mediates keeps the limits. */
public final class MediationRules {
    private MediationRules() {}

    /** What may be asked for in this part. */
    public sealed interface MediationCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return MediationRules.decide(this, state, context);
        }
    }

    /** Propose it; who proposes consents. What was proposed, and how the petitioner asked for it, is kept sealed beside the case. */
    public record ProposeMediation(MediationSide by) implements MediationCommand {
        @Override
        public Step step() {
            return Step.PROPOSE_MEDIATION;
        }
    }

    /** The other side consents, which the unit records; its proof is kept sealed beside the case. */
    public record ConsentToMediation() implements MediationCommand {
        @Override
        public Step step() {
            return Step.CONSENT_TO_MEDIATION;
        }
    }

    /** Both sides signed. */
    public record AgreeInMediation(String agreement) implements MediationCommand {
        @Override
        public Step step() {
            return Step.AGREE_IN_MEDIATION;
        }

        @Override
        public List<String> evidence() {
            return List.of("agreement=" + agreement);
        }
    }

    /** It came to nothing. */
    public record FailMediation() implements MediationCommand {
        @Override
        public Step step() {
            return Step.FAIL_MEDIATION;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean possible = state.phase() instanceof InHandling || state.phase() instanceof Answered
                || state.phase() instanceof UnderReview;
        if (!possible || state.matter().purpose() != Purpose.CLAIM) {
            return;
        }
        Mediation mediation = state.mediation();
        if (mediation == null) {
            steps.add(Step.PROPOSE_MEDIATION);
        } else if (mediation.isOpen()) {
            steps.add(Step.FAIL_MEDIATION);
            steps.add(mediation.hasBothConsents() ? Step.AGREE_IN_MEDIATION : Step.CONSENT_TO_MEDIATION);
        }
    }

    private static PartDecision decide(MediationCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return PartDecision.allowed(switch (command) {
            case ProposeMediation propose -> new HandlingEvent.MediationProposed(id, next, context.at(), propose.by());
            case ConsentToMediation _ -> new HandlingEvent.MediationConsented(id, next, context.at(), other(state));
            case AgreeInMediation agree ->
                new HandlingEvent.MediationAgreed(id, next, context.at(), agree.agreement());
            case FailMediation _ -> new HandlingEvent.MediationFailed(id, next, context.at());
        });
    }

    private static MediationSide other(CaseState state) {
        Mediation mediation = state.mediation();
        return mediation != null && mediation.consents().contains(MediationSide.UNIT)
                ? MediationSide.PETITIONER
                : MediationSide.UNIT;
    }

    static CaseState consented(CaseState state, MediationSide side) {
        Mediation mediation = state.mediation();
        return state.withMediation(mediation == null ? Mediation.proposedBy(side) : mediation.consentedBy(side));
    }

    static CaseState agreed(CaseState state, String agreement) {
        Mediation mediation = state.mediation();
        return mediation == null ? state : state.withMediation(mediation.agreed(agreement));
    }
}
