package org.petitions.casework.procedure.routing;

import java.util.List;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DisputeRung;
import org.petitions.law.LegalFigure;

/** Objection to competence and its dispute (管辖异议、争议): Art. 23, 24. Neither stops the 15 days of the unit that has it. */
public final class ObjectionRules {
    private static final Rules<RaiseObjection> OBJECTION = new Rules<RaiseObjection>()
            .refuse(Reason.OBJECTION_TOO_LATE, (_, state, context) -> isTooLate(state, context));

    private static final Rules<RaiseDispute> DISPUTE = new Rules<RaiseDispute>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (raise, state, _) -> state.matter().accuses(raise.with()))
            .refuse(Reason.NOT_ANOTHER_UNIT, (raise, state, _) -> raise.with().equals(state.requireUnit()));

    private static final Rules<SettleDispute> SETTLEMENT = new Rules<SettleDispute>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (settle, state, _) -> state.matter().accuses(settle.unit()));

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

    /**
     * Say that another unit is competent, which says the same.
     *
     * @param with unit id of the other
     */
    public record RaiseDispute(String with) implements ObjectionCommand {
        @Override
        public Step step() {
            return Step.RAISE_DISPUTE;
        }
    }

    /** Those who had to settle it could not: the next has to. */
    public record ClimbDispute() implements ObjectionCommand {
        @Override
        public Step step() {
            return Step.CLIMB_DISPUTE;
        }
    }

    /**
     * Settle the dispute.
     *
     * @param unit unit id of the competent unit
     */
    public record SettleDispute(String unit) implements ObjectionCommand {
        @Override
        public Step step() {
            return Step.SETTLE_DISPUTE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!(state.phase() instanceof AwaitingAcceptance)) {
            return;
        }
        switch (state.routing().objection()) {
            case NONE -> {
                // What the petitioner brought to the unit has no sender to take it back.
                if (state.requireAssignment().kind() != DispatchKind.DIRECT) {
                    steps.add(Step.OBJECT);
                }
            }
            case PENDING -> steps.addAll(Set.of(Step.ALLOW_OBJECTION, Step.REJECT_OBJECTION));
            case REJECTED -> {
                // asked once for each dispatch
            }
        }
        DisputeRung rung = state.routing().dispute();
        if (rung == null) {
            steps.add(Step.RAISE_DISPUTE);
        } else {
            steps.add(Step.SETTLE_DISPUTE);
            if (rung != DisputeRung.JOINT_CONFERENCE) {
                steps.add(Step.CLIMB_DISPUTE);
            }
        }
    }

    private static PartDecision decide(ObjectionCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String unit = state.requireUnit();
        String bureau = state.matter().bureau();
        return switch (command) {
            case RaiseObjection object -> OBJECTION.decide(object, state, context, () -> PartDecision
                    .allowed(new RoutingEvent.ObjectionRaised(id, next, context.at(), unit, bureau)));
            case AnswerObjection(boolean allowed) -> PartDecision.allowed(allowed
                    ? new RoutingEvent.ObjectionAllowed(id, next, context.at(), unit, bureau,
                            state.routing().objectedAt())
                    : new RoutingEvent.ObjectionRejected(id, next, context.at(), unit));
            case RaiseDispute raise -> DISPUTE.decide(raise, state, context, () -> PartDecision
                    .allowed(new RoutingEvent.DisputeRaised(id, next, context.at(), unit, raise.with())));
            case ClimbDispute _ -> PartDecision.allowed(
                    new RoutingEvent.DisputeClimbed(id, next, context.at(), after(state.routing()), bureau));
            case SettleDispute settle ->
                SETTLEMENT.decide(settle, state, context, () -> settled(settle.unit(), state, context));
        };
    }

    private static boolean isTooLate(CaseState state, DecisionContext context) {
        var last = context.calendar().afterWorkingDays(state.requireAssignment().arrivedAt(),
                LegalFigure.OBJECTION.workingDays());
        return !context.at().isBefore(last.endByEveryReading());
    }

    /**
     * Settled for another unit, it goes there by the same decision: transferred, for the petitioner did not bring it there, and with no day
     * for a report back, for that was the other's. The bureau assigns it anew where it wants one.
     */
    private static PartDecision settled(String unit, CaseState state, DecisionContext context) {
        Assignment assignment = state.requireAssignment();
        boolean stays = unit.equals(assignment.unit());
        var settled = new RoutingEvent.DisputeSettled(state.id(), state.nextVersion(), context.at(),
                rungOf(state.routing()), unit, stays ? null : state.routing().disputedAt());
        if (stays) {
            return PartDecision.allowed(settled);
        }
        List<String> helpers = assignment.helpers().stream().filter(helper -> !helper.equals(unit)).toList();
        var sent = new CaseEvent.Dispatched(state.id(), state.nextVersion() + 1, context.at(), unit,
                DispatchKind.TRANSFER, context.at(), null, helpers);
        return PartDecision.allowed(settled, sent);
    }

    private static DisputeRung after(Routing routing) {
        return switch (rungOf(routing)) {
            case AGREEMENT -> DisputeRung.COMMON_SUPERIOR;
            case COMMON_SUPERIOR, JOINT_CONFERENCE -> DisputeRung.JOINT_CONFERENCE;
        };
    }

    private static DisputeRung rungOf(Routing routing) {
        return routing.dispute() == null ? DisputeRung.AGREEMENT : routing.dispute();
    }
}
