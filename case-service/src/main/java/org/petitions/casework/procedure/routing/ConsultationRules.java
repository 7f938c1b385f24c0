package org.petitions.casework.procedure.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.state.Dispute.Proposal;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.state.SettledDispute;
import org.petitions.casework.procedure.terms.CommonSuperior;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DisputeRung;

/**
 * Which of several units takes a matter on (协商受理、受理争议): Art. 24. They consult first; failing that the bureau brings it to their
 * common superior, which decides, or where they have none to the joint conference. None of it stops the 15 days of the unit that has it.
 */
public final class ConsultationRules {
    private static final Rules<RaiseDispute> DISPUTE = new Rules<RaiseDispute>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (raise, state, _) -> raise.named().anyMatch(state.matter()::accuses))
            // What it has agreed to take on it does not dispute the next day; another unit may still say that it is competent.
            .refuse(Reason.COMPETENCE_SETTLED, (raise, state, _) -> raise.by().equals(state.requireUnit())
                    && state.requireAssignment().isSettledForIt())
            .refuse(Reason.NOT_ANOTHER_UNIT, (raise, state, _) -> raise.with().equals(state.requireUnit()))
            .refuse(Reason.CLAIMS_FOR_ANOTHER, (raise, state, _) -> !raise.by().equals(state.requireUnit())
                    && !raise.by().equals(raise.with()));

    private static final Rules<ProposeUnit> PROPOSAL = new Rules<ProposeUnit>()
            .refuse(Reason.NEITHER_UNIT, (propose, state, _) -> !propose.unit().equals(state.requireUnit())
                    && !consulted(state).others().contains(propose.unit()));

    private static final Rules<AgreeToUnit> AGREEMENT = new Rules<AgreeToUnit>().refuse(Reason.NOT_ASKED,
            (agree, state, _) -> !consulted(state).awaits(agree.by(), state.requireUnit()));

    private static final Rules<ClimbDispute> CLIMB = new Rules<ClimbDispute>()
            .refuse(Reason.CONSULTATION_RUNS, (_, state, context) -> isStillConsulted(consulted(state), context))
            .refuse(Reason.DISPATCH_TO_ACCUSED,
                    (_, state, context) -> state.matter().accuses(decider(state, context).office()));

    private static final Rules<SettleDispute> SETTLEMENT = new Rules<SettleDispute>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (settle, state, _) -> state.matter().accuses(settle.unit()));

    private ConsultationRules() {}

    /** What may be asked for in this part. */
    public sealed interface ConsultationCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return ConsultationRules.decide(this, state, context);
        }
    }

    /**
     * Say that another unit is competent than the one that has it, and consult: the one that has it says so of another, or another of
     * itself.
     *
     * @param by unit id of who says so
     * @param with unit id of the one it says is competent
     * @param others unit ids of all others that are concerned
     */
    public record RaiseDispute(String by, String with, List<String> others) implements ConsultationCommand {
        public RaiseDispute {
            others = List.copyOf(others);
        }

        private Stream<String> named() {
            return Stream.concat(Stream.of(with), others.stream());
        }

        private CompetenceEvent.DisputeRaised on(CaseState state, DecisionContext context) {
            String holder = state.requireUnit();
            List<String> further = others.stream().filter(unit -> !unit.equals(holder) && !unit.equals(with))
                    .distinct().toList();
            return new CompetenceEvent.DisputeRaised(state.id(), state.nextVersion(), context.at(), holder, with,
                    further.isEmpty() ? null : further, by.equals(holder) ? null : by);
        }

        @Override
        public Step step() {
            return Step.RAISE_DISPUTE;
        }
    }

    /**
     * Propose anew which of them takes it on.
     *
     * @param by unit id of who proposes it, which is one of them
     * @param unit unit id of the one proposed
     */
    public record ProposeUnit(String by, String unit) implements ConsultationCommand {
        @Override
        public Step step() {
            return Step.PROPOSE_UNIT;
        }
    }

    /**
     * Agree to what another unit proposed. Once all have agreed, it is settled.
     *
     * @param by unit id of who agrees
     */
    public record AgreeToUnit(String by) implements ConsultationCommand {
        @Override
        public Step step() {
            return Step.AGREE_TO_UNIT;
        }
    }

    /**
     * Decline what the other unit proposed. The reasons are kept sealed beside the case.
     *
     * @param by unit id of who declines
     */
    public record DeclineUnit(String by) implements ConsultationCommand {
        @Override
        public Step step() {
            return Step.DECLINE_UNIT;
        }
    }

    /** The consultation failed: their common superior has to decide, or where there is none the joint conference. */
    public record ClimbDispute() implements ConsultationCommand {
        @Override
        public Step step() {
            return Step.CLIMB_DISPUTE;
        }
    }

    /**
     * Decide it, as the office it was brought to.
     *
     * @param unit unit id of the competent unit
     */
    public record SettleDispute(String unit) implements ConsultationCommand {
        @Override
        public Step step() {
            return Step.SETTLE_DISPUTE;
        }
    }

    /** Who decides. */
    private record Decider(DisputeRung rung, String office) {}

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof AwaitingAcceptance)) {
            return;
        }
        Dispute dispute = state.routing().dispute();
        if (dispute == null) {
            if (!state.requireAssignment().isBinding()) {
                steps.add(Step.RAISE_DISPUTE);
            }
        } else if (dispute.isConsulted()) {
            steps.add(Step.CLIMB_DISPUTE);
            steps.addAll(dispute.proposal() == null
                    ? Set.of(Step.PROPOSE_UNIT)
                    : Set.of(Step.AGREE_TO_UNIT, Step.DECLINE_UNIT));
        } else {
            steps.add(Step.SETTLE_DISPUTE);
        }
    }

    private static PartDecision decide(ConsultationCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case RaiseDispute raise ->
                DISPUTE.decide(raise, state, context, () -> PartDecision.allowed(raise.on(state, context)));
            case ProposeUnit propose -> PROPOSAL.decide(propose, state, context, () -> PartDecision.allowed(
                    new CompetenceEvent.UnitProposed(id, next, context.at(), propose.by(), propose.unit())));
            case AgreeToUnit agree -> AGREEMENT.decide(agree, state, context,
                    () -> consulted(state).awaitsOnly(agree.by(), state.requireUnit())
                            ? settled(proposed(state).unit(), state, context)
                            : PartDecision.allowed(new CompetenceEvent.UnitAgreed(id, next, context.at(), agree.by())));
            case DeclineUnit decline -> PartDecision
                    .allowed(new CompetenceEvent.UnitDeclined(id, next, context.at(), decline.by()));
            case ClimbDispute climb -> CLIMB.decide(climb, state, context, () -> {
                Decider decider = decider(state, context);
                return PartDecision.allowed(new CompetenceEvent.DisputeClimbed(id, next, context.at(), decider.rung(),
                        state.matter().bureau(), decider.office()));
            });
            case SettleDispute settle ->
                SETTLEMENT.decide(settle, state, context, () -> settled(settle.unit(), state, context));
        };
    }

    /** The dispute of a case that has one. */
    static Dispute consulted(CaseState state) {
        return Objects.requireNonNull(state.routing().dispute(), "only a disputed case has this step");
    }

    private static Proposal proposed(CaseState state) {
        return Objects.requireNonNull(consulted(state).proposal(), "agreed to only where it was proposed");
    }

    /** While a proposal waits for another's word, within the days that the city gives them (k), they still consult. */
    private static boolean isStillConsulted(Dispute dispute, DecisionContext context) {
        var last = context.calendar().afterWorkingDays(dispute.raisedAt(),
                context.policy().consultationWorkingDays());
        return dispute.proposal() != null && context.at().isBefore(last.endByEveryReading());
    }

    /**
     * Whom the petition accuses decides nothing about it (Art. 30): then it is the joint conference's, and where its office is accused, that
     * of whoever stands over it. Only where all are is there nobody to bring it to.
     */
    private static Decider decider(CaseState state, DecisionContext context) {
        List<String> units = Stream.concat(Stream.of(state.requireUnit()), consulted(state).others().stream()).toList();
        Optional<String> superior = CommonSuperior.of(units, context.policy().reviewBodies()
                .superiorsOn(context.today(), state.matter()))
                .map(office -> context.policy().reviewBodies().successions().answeringOrSame(context.today(), office,
                        state.matter()))
                .filter(office -> !state.matter().accuses(office));
        return superior.map(office -> new Decider(DisputeRung.COMMON_SUPERIOR, office))
                .orElseGet(() -> new Decider(DisputeRung.JOINT_CONFERENCE, conferenceOffice(units, state)));
    }

    private static String conferenceOffice(List<String> units, CaseState state) {
        List<String> offices = CommonSuperior.jointConferenceOffices(units);
        return offices.stream().filter(office -> !state.matter().accuses(office)).findFirst()
                .orElse(offices.getFirst());
    }

    /**
     * Settled for another unit, it goes there by the same decision: transferred, for the petitioner did not bring it there, and with no day
     * for a report back, for that was the other's. The bureau assigns it anew where it wants one.
     */
    private static PartDecision settled(String unit, CaseState state, DecisionContext context) {
        Assignment assignment = state.requireAssignment();
        Dispute dispute = consulted(state);
        boolean stays = unit.equals(assignment.unit());
        var settled = new CompetenceEvent.DisputeSettled(state.id(), state.nextVersion(), context.at(), dispute.rung(),
                unit, stays ? null : dispute.raisedAt(), stays ? null : state.matter().bureau());
        if (stays) {
            return PartDecision.allowed(settled);
        }
        List<String> helpers = assignment.helpers().stream().filter(helper -> !helper.equals(unit)).toList();
        var sent = new CaseEvent.Dispatched(state.id(), state.nextVersion() + 1, context.at(), unit,
                DispatchKind.TRANSFER, context.at(), null, helpers);
        return PartDecision.allowed(settled, sent);
    }

    /** The case after it was settled; where another unit is competent, it goes there by the dispatch that follows. */
    static CaseState settled(CaseState state, CompetenceEvent.DisputeSettled event) {
        Dispute dispute = state.routing().dispute();
        Assignment assignment = state.requireAssignment();
        boolean stays = event.unit().equals(assignment.unit());
        boolean direct = state.broughtTo() != null || assignment.settled() != null && assignment.settled().direct();
        var how = new SettledDispute(event.rung(), dispute == null ? null : dispute.decider(),
                stays ? null : assignment.unit(), direct,
                event.rung() == DisputeRung.AGREEMENT && dispute != null && !dispute.others().isEmpty());
        Routing after = state.routing().withDispute(null).withAssignment(assignment.settled(how));
        // From when it disputed its competence it owed no notice (Art. 24).
        return stays
                ? state.with(after)
                : state.with(LateNotice.left(state, Objects.requireNonNullElse(event.disputedAt(), event.at())))
                        .with(after.withoutSenders());
    }
}
