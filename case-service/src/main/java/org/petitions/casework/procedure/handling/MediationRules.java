package org.petitions.casework.procedure.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.DisputeParty;
import org.petitions.events.MediationEvent;
import org.petitions.events.Mediator;
import org.petitions.events.PartySignature;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.MediationSide;
import org.petitions.events.terms.PartyKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.law.LegalCalendar;

/**
 * Mediation between the parties of the dispute, and their settlement among themselves (调解、和解): Art. 33. It stops no clock: who mediates
 * keeps the limits.
 */
public final class MediationRules {
    private static final Rules<ProposeMediation> PROPOSAL = new Rules<ProposeMediation>()
            .refuse(Reason.MEDIATOR_HAS_INTEREST, (propose, state, _) -> hasInterest(propose, state));

    private static final Rules<ConsentToMediation> CONSENT = new Rules<ConsentToMediation>()
            .refuse(Reason.NOT_A_PARTY, (consent, state, _) -> !open(state).parties().contains(consent.party()))
            .refuse(Reason.ALREADY_CONSENTED, (consent, state, _) -> open(state).consents().contains(consent.party()));

    private static final Rules<Signed> AGREEMENT = new Rules<Signed>()
            .refuse(Reason.AGREEMENT_UNSIGNED, (signed, state, _) -> !open(state).isSignedByEach(signed.signatures())
                    || (open(state).mediator() == null) != (signed.mediatorSignedOn() == null))
            .refuse(Reason.SIGNING_DAY,
                    (signed, state, context) -> !open(state).isSignedBetween(signed.days(), context.today()))
            .refuse(Reason.AGREEMENT_NOT_MADE, (signed, state, _) -> !isMade(signed, state));

    private MediationRules() {}

    /** What may be asked for in this part. */
    public sealed interface MediationCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return MediationRules.decide(this, state, context);
        }
    }

    /** What is signed. */
    private interface Signed {
        String agreement();

        List<PartySignature> signatures();

        @Nullable
        LocalDate mediatorSignedOn();

        default List<LocalDate> days() {
            return Stream.concat(signatures().stream().map(PartySignature::on), Stream.ofNullable(mediatorSignedOn()))
                    .toList();
        }
    }

    /**
     * Propose it; a party that proposes consents. What was proposed, how the petitioner asked for it, and all names are kept sealed beside
     * the case.
     *
     * @param others the parties besides the petitioner, from place 2 on
     */
    public record ProposeMediation(MediationSide by, List<DisputeParty> others, Mediator mediator)
            implements MediationCommand {
        public ProposeMediation {
            others = List.copyOf(others);
        }

        @Override
        public Step step() {
            return Step.PROPOSE_MEDIATION;
        }
    }

    /**
     * A party consents, which the unit records; its proof is kept sealed beside the case.
     *
     * @param party its place among the parties, 1 for the petitioner
     */
    public record ConsentToMediation(int party) implements MediationCommand {
        @Override
        public Step step() {
            return Step.CONSENT_TO_MEDIATION;
        }
    }

    /**
     * Each party signed, and the mediator.
     *
     * @param agreement number of the agreement, which was made here or noted as made elsewhere
     * @param mediatorSignedOn null only where a mediation of before names no mediator
     */
    public record AgreeInMediation(String agreement, List<PartySignature> signatures,
            @Nullable LocalDate mediatorSignedOn) implements MediationCommand, Signed {
        public AgreeInMediation {
            signatures = List.copyOf(signatures);
        }

        @Override
        public Step step() {
            return Step.AGREE_IN_MEDIATION;
        }

        @Override
        public List<String> evidence() {
            List<String> evidence = MediationRules.evidence(agreement, signatures);
            if (mediatorSignedOn != null) {
                evidence.add("mediatorSigned=" + mediatorSignedOn);
            }
            return evidence;
        }
    }

    /** It came to nothing. */
    public record FailMediation() implements MediationCommand {
        @Override
        public Step step() {
            return Step.FAIL_MEDIATION;
        }
    }

    /**
     * Guide the parties to settle among themselves. All names are kept sealed beside the case.
     *
     * @param others the parties besides the petitioner, from place 2 on
     */
    public record ProposeReconciliation(List<DisputeParty> others) implements MediationCommand {
        public ProposeReconciliation {
            others = List.copyOf(others);
        }

        @Override
        public Step step() {
            return Step.PROPOSE_RECONCILIATION;
        }
    }

    /**
     * Each party signed what they came to among themselves.
     *
     * @param agreement number of the agreement, which was made here or noted as made elsewhere
     */
    public record Reconcile(String agreement, List<PartySignature> signatures) implements MediationCommand, Signed {
        public Reconcile {
            signatures = List.copyOf(signatures);
        }

        @Override
        public Step step() {
            return Step.RECONCILE;
        }

        @Override
        public @Nullable LocalDate mediatorSignedOn() {
            return null;
        }

        @Override
        public List<String> evidence() {
            return MediationRules.evidence(agreement, signatures);
        }
    }

    private static List<String> evidence(String agreement, List<PartySignature> signatures) {
        List<String> evidence = new ArrayList<>(List.of("agreement=" + agreement));
        signatures.forEach(signature -> evidence.add("signed=" + signature.party() + ":" + signature.on()));
        return evidence;
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean possible = state.phase() instanceof InHandling || state.phase() instanceof Answered
                || state.phase() instanceof UnderReview;
        if (!possible || state.matter().purpose() != Purpose.CLAIM) {
            return;
        }
        Mediation mediation = state.mediation();
        if (mediation == null) {
            steps.addAll(Set.of(Step.PROPOSE_MEDIATION, Step.PROPOSE_RECONCILIATION));
        } else if (mediation.isOpen() && mediation.reconciliation()) {
            // Wrong parties are named anew, and who will not sign has it fail.
            steps.addAll(Set.of(Step.PROPOSE_MEDIATION, Step.PROPOSE_RECONCILIATION, Step.RECONCILE,
                    Step.FAIL_MEDIATION));
        } else if (mediation.isOpen()) {
            // Whoever is in a mediation may still come to terms without the mediator.
            steps.addAll(Set.of(Step.FAIL_MEDIATION, Step.PROPOSE_RECONCILIATION));
            steps.add(mediation.hasAllConsents() ? Step.AGREE_IN_MEDIATION : Step.CONSENT_TO_MEDIATION);
        }
    }

    private static PartDecision decide(MediationCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        Instant at = context.at();
        return switch (command) {
            case ProposeMediation propose -> PROPOSAL.decide(propose, state, context,
                    () -> PartDecision.allowed(new MediationEvent.MediationProposed(id, next, at, propose.by(),
                            propose.others(), propose.mediator())));
            case ConsentToMediation consent -> CONSENT.decide(consent, state, context,
                    () -> PartDecision.allowed(new MediationEvent.MediationConsented(id, next, at,
                            consent.party() == DisputeParty.PETITIONER
                                    ? MediationSide.PETITIONER
                                    : MediationSide.OTHER_PARTY,
                            consent.party())));
            case AgreeInMediation agree -> AGREEMENT.decide(agree, state, context,
                    () -> PartDecision.allowed(new MediationEvent.MediationAgreed(id, next, at, agree.agreement(),
                            agree.signatures(), agree.mediatorSignedOn())));
            case FailMediation _ -> PartDecision.allowed(new MediationEvent.MediationFailed(id, next, at));
            case ProposeReconciliation propose -> PartDecision
                    .allowed(new MediationEvent.ReconciliationProposed(id, next, at, propose.others()));
            case Reconcile settled -> AGREEMENT.decide(settled, state, context,
                    () -> PartDecision.allowed(new MediationEvent.Reconciled(id, next, at, settled.agreement(),
                            settled.signatures())));
        };
    }

    /** What is signed is on paper: an agreement of this mediation or settlement, since whose proposal none of before stands. */
    private static boolean isMade(Signed signed, CaseState state) {
        CaseDocument document = state.documents().numbered(signed.agreement());
        return document != null && document.stands() && document.kind() == open(state).agreementKind();
    }

    private static Mediation open(CaseState state) {
        return Objects.requireNonNull(state.mediation(), "a step in a mediation is legal in one alone");
    }

    /** Who is a party itself, stands aside or is complained of mediates nothing (Art. 28). */
    private static boolean hasInterest(ProposeMediation propose, CaseState state) {
        String mediator = propose.mediator().id();
        if (mediator == null) {
            return false;
        }
        String office = PostId.unitHeadedBy(mediator).orElse(mediator);
        return propose.others().stream().anyMatch(party -> office.equals(party.unit()))
                || state.recusals().bars(mediator) || office.equals(state.matter().complainedOfUnit())
                || state.matter().complainedOfPosts().contains(mediator);
    }

    static CaseState evolve(CaseState state, MediationEvent event) {
        return switch (event) {
            case MediationEvent.MediationProposed e -> anew(state, proposed(state, e));
            case MediationEvent.MediationConsented e -> state.withMediation(e.party() == null
                    ? open(state).consentedBy(placeOf(e.side()))
                    : open(state).consentedBy(e.party()));
            case MediationEvent.MediationFailed _ -> state.withMediation(null);
            case MediationEvent.MediationAgreed e -> state.withMediation(open(state).agreed(e.agreement()));
            case MediationEvent.ReconciliationProposed e ->
                anew(state, Mediation.reconciliation(e.others(), LegalCalendar.dayOf(e.at())));
            case MediationEvent.Reconciled e -> state.withMediation(open(state).agreed(e.agreement()));
        };
    }

    /** What was written for a proposal of before is no agreement of this one. */
    private static CaseState anew(CaseState state, Mediation mediation) {
        return state.withMediation(mediation).with(state.documents().supersede(DocumentKind.MEDIATION_AGREEMENT)
                .supersede(DocumentKind.RECONCILIATION_AGREEMENT));
    }

    /** In events of before, the unit that handled was the other party. */
    private static Mediation proposed(CaseState state, MediationEvent.MediationProposed event) {
        String unit = state.unit();
        List<DisputeParty> others = event.others() == null
                ? List.of(new DisputeParty(placeOf(MediationSide.UNIT), PartyKind.UNIT, unit))
                : event.others();
        return Mediation.proposed(event.by(), unit, others, event.mediator(), LegalCalendar.dayOf(event.at()));
    }

    private static int placeOf(MediationSide side) {
        return side == MediationSide.PETITIONER ? DisputeParty.PETITIONER : DisputeParty.PETITIONER + 1;
    }
}
