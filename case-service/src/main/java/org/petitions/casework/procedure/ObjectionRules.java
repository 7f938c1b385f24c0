package org.petitions.casework.procedure;

import java.util.Set;
import org.petitions.casework.procedure.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DisputeRung;
import org.petitions.law.LegalFigure;

/** Objection to competence and its dispute (管辖异议、争议): Art. 23, 24. Neither stops the 15 days of the unit that has it. */
public final class ObjectionRules {
    private ObjectionRules() {}

    /** What may be asked for in this part. */
    public sealed interface ObjectionCommand extends CaseCommand {}

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
            case NONE -> steps.add(Step.OBJECT);
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

    static CaseDecision decide(CaseState state, ObjectionCommand command, DecisionContext now) {
        CaseMatter matter = state.matter();
        String id = matter.petitionId();
        long next = state.version() + 1;
        String unit = DispatchRules.unitOf(state);
        return switch (command) {
            case RaiseObjection object -> isTooLate(state, now)
                    ? CaseDecision.refused(Reason.OBJECTION_TOO_LATE, state, object)
                    : CaseDecision.happens(
                            new RoutingEvent.ObjectionRaised(id, next, now.at(), unit, matter.bureau()));
            case AnswerObjection(boolean allowed) -> CaseDecision.happens(allowed
                    ? new RoutingEvent.ObjectionAllowed(id, next, now.at(), unit, matter.bureau())
                    : new RoutingEvent.ObjectionRejected(id, next, now.at(), unit));
            case RaiseDispute raise when matter.accuses(raise.with()) ->
                CaseDecision.refused(Reason.DISPATCH_TO_ACCUSED, state, raise);
            case RaiseDispute raise when raise.with().equals(unit) ->
                CaseDecision.refused(Reason.NOT_ANOTHER_UNIT, state, raise);
            case RaiseDispute raise ->
                CaseDecision.happens(new RoutingEvent.DisputeRaised(id, next, now.at(), unit, raise.with()));
            case ClimbDispute _ -> CaseDecision.happens(
                    new RoutingEvent.DisputeClimbed(id, next, now.at(), after(state.routing()), matter.bureau()));
            case SettleDispute settle -> settle(state, settle, now);
        };
    }

    private static boolean isTooLate(CaseState state, DecisionContext now) {
        var last = now.calendar().afterWorkingDays(DispatchRules.assignmentOf(state).arrivedAt(),
                LegalFigure.OBJECTION.workingDays());
        return !now.at().isBefore(last.end());
    }

    private static CaseDecision settle(CaseState state, SettleDispute settle, DecisionContext now) {
        Assignment assignment = DispatchRules.assignmentOf(state);
        CaseMatter matter = state.matter();
        if (matter.accuses(settle.unit())) {
            return CaseDecision.refused(Reason.DISPATCH_TO_ACCUSED, state, settle);
        }
        var settled = new RoutingEvent.DisputeSettled(matter.petitionId(), state.version() + 1, now.at(),
                rungOf(state.routing()), settle.unit());
        if (settle.unit().equals(assignment.unit())) {
            return CaseDecision.happens(settled);
        }
        var sent = new CaseEvent.Dispatched(matter.petitionId(), state.version() + 2, now.at(), settle.unit(),
                assignment.kind(), now.at(), assignment.reportBackBy(),
                assignment.helpers().stream().filter(helper -> !helper.equals(settle.unit())).toList());
        return CaseDecision.happens(settled, sent);
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
