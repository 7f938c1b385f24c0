package org.petitions.casework.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.Registered;
import org.petitions.casework.procedure.CasePhase.UnderReview;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.law.LegalCalendar;

/** The ways to an end (多渠道终结), each with the evidence it requires: Art. 27, 31 to 37. */
public final class EndRules {
    private EndRules() {}

    /** What may be asked for in this part. */
    public sealed interface EndCommand extends CaseCommand {}

    /** End the answered case, living and work being settled. */
    public record Close(Settlement settlement) implements EndCommand {
        @Override
        public Step step() {
            return Step.CLOSE;
        }

        @Override
        public List<String> evidence() {
            return settlement.evidence();
        }
    }

    /**
     * End it by law: the third step is done, or no remedy was sought in its window.
     *
     * @param decision number of the decision on the termination
     */
    public record TerminateByLaw(String decision) implements EndCommand {
        @Override
        public Step step() {
            return Step.TERMINATE_BY_LAW;
        }

        @Override
        public List<String> evidence() {
            return List.of("decision=" + decision);
        }
    }

    /**
     * Suspend the procedure for good, until it can be taken up again.
     *
     * @param approver post id of the unit's head, who approved
     */
    public record SuspendProcedure(SuspensionGround ground, String approver) implements EndCommand {
        @Override
        public Step step() {
            return Step.SUSPEND_PROCEDURE;
        }

        @Override
        public List<String> evidence() {
            return List.of("ground=" + ground, "approver=" + approver);
        }
    }

    /** End it by the agreement that a mediation led to. */
    public record EndByAgreement(Settlement settlement) implements EndCommand {
        @Override
        public Step step() {
            return Step.END_BY_AGREEMENT;
        }

        @Override
        public List<String> evidence() {
            return settlement.evidence();
        }
    }

    /**
     * End it by the conclusion of a hearing.
     *
     * @param conclusion number of the hearing's conclusion
     */
    public record EndByHearing(String conclusion, Settlement settlement) implements EndCommand {
        @Override
        public Step step() {
            return Step.END_BY_HEARING;
        }

        @Override
        public List<String> evidence() {
            List<String> evidence = new ArrayList<>(settlement.evidence());
            evidence.add("conclusion=" + conclusion);
            return evidence;
        }
    }

    /**
     * End it with relief.
     *
     * @param agreement number of the relief agreement
     * @param signed whether the petitioner signed it
     */
    public record EndWithRelief(String agreement, boolean signed, Settlement settlement) implements EndCommand {
        @Override
        public Step step() {
            return Step.END_WITH_RELIEF;
        }

        @Override
        public List<String> evidence() {
            List<String> evidence = new ArrayList<>(settlement.evidence());
            evidence.add("agreement=" + agreement);
            return evidence;
        }
    }

    /** Say that the petitioner wants to withdraw; only the petitioner's own answer makes it so. */
    public record NoteWithdrawal() implements EndCommand {
        @Override
        public Step step() {
            return Step.NOTE_WITHDRAWAL;
        }
    }

    /** The petitioner withdraws, in person, with the tracking code; or denies wanting to. */
    public record AnswerWithdrawal(boolean confirmed) implements EndCommand {
        @Override
        public Step step() {
            return confirmed ? Step.WITHDRAW : Step.DENY_WITHDRAWAL;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean claim = state.matter().purpose() == Purpose.CLAIM;
        boolean agreed = state.mediation() != null && !state.mediation().isOpen();
        boolean heard = state.hearing() != null && !state.hearing().isOpen();
        switch (state.phase()) {
            case Answered _ -> {
                steps.addAll(Set.of(Step.CLOSE, Step.SUSPEND_PROCEDURE));
                if (claim) {
                    steps.addAll(Set.of(Step.TERMINATE_BY_LAW, Step.END_WITH_RELIEF));
                    offer(agreed, Step.END_BY_AGREEMENT, steps);
                    offer(heard, Step.END_BY_HEARING, steps);
                }
            }
            case InHandling _ -> {
                steps.add(Step.SUSPEND_PROCEDURE);
                offer(claim && agreed, Step.END_BY_AGREEMENT, steps);
                offer(claim, Step.END_WITH_RELIEF, steps);
            }
            case UnderReview _ -> offer(agreed, Step.END_BY_AGREEMENT, steps);
            default -> {
                // before handling there is nothing to settle
            }
        }
        offerWithdrawal(state, steps);
    }

    private static void offerWithdrawal(CaseState state, Set<Step> steps) {
        if (state.phase() instanceof Registered || state.phase() instanceof Ended
                || !state.matter().hasPetitioner()) {
            return;
        }
        steps.add(Step.WITHDRAW);
        if (state.followUp().withdrawalNotedBy() != null) {
            steps.add(Step.DENY_WITHDRAWAL);
        } else if (state.unit() != null) {
            steps.add(Step.NOTE_WITHDRAWAL);
        }
    }

    private static void offer(boolean possible, Step step, Set<Step> steps) {
        if (possible) {
            steps.add(step);
        }
    }

    static CaseDecision decide(CaseState state, EndCommand command, DecisionContext now) {
        Reason missing = missingEvidence(state, command, now);
        if (missing != null) {
            return CaseDecision.refused(missing, state, command);
        }
        String id = state.matter().petitionId();
        long next = state.version() + 1;
        return switch (command) {
            case Close _ -> state.matter().purpose() == Purpose.CLAIM
                    ? ReturnVisitRules.endWithVisits(state, CaseEnd.SETTLED, now)
                    : CaseDecision.happens(new CaseEvent.Closed(id, next, now.at(), CaseEnd.ANSWERED));
            case TerminateByLaw _ -> ReturnVisitRules.endWithVisits(state, CaseEnd.LAWFUL_TERMINATION, now);
            case SuspendProcedure _ -> ReturnVisitRules.endWithVisits(state, CaseEnd.PROCEDURAL_SUSPENSION, now);
            case EndByAgreement _ -> ReturnVisitRules.endWithVisits(state, CaseEnd.AGREEMENT, now);
            case EndByHearing _ -> ReturnVisitRules.endWithVisits(state, CaseEnd.HEARING_TERMINATION, now);
            case EndWithRelief _ -> ReturnVisitRules.endWithVisits(state, CaseEnd.RELIEF, now);
            case NoteWithdrawal _ ->
                CaseDecision.happens(new ClosureEvent.WithdrawalNoted(id, next, now.at(), DispatchRules.unitOf(state)));
            case AnswerWithdrawal(boolean confirmed) -> CaseDecision.happens(confirmed
                    ? new CaseEvent.Closed(id, next, now.at(), CaseEnd.WITHDRAWN)
                    : new ClosureEvent.WithdrawalDenied(id, next, now.at(), notedBy(state)));
        };
    }

    /** Who has to explain a denied withdrawal: the unit that noted it, though the case may have gone on to another since. */
    private static String notedBy(CaseState state) {
        return Objects.requireNonNull(state.followUp().withdrawalNotedBy(), "a denied withdrawal was noted");
    }

    /** The evidence that an end lacks, or null. */
    private static @Nullable Reason missingEvidence(CaseState state, EndCommand command, DecisionContext now) {
        return switch (command) {
            case Close(Settlement settlement) -> unsettled(state, settlement);
            case EndByAgreement(Settlement settlement) -> unsettled(state, settlement);
            case EndByHearing(String _, Settlement settlement) -> unsettled(state, settlement);
            case EndWithRelief relief ->
                relief.signed() ? unsettled(state, relief.settlement()) : Reason.RELIEF_NOT_SIGNED;
            case TerminateByLaw _ -> state.phase() instanceof Answered answered && isRemedyLeft(state, answered, now)
                    ? Reason.REMEDY_LEFT
                    : unfulfilledDuty(state);
            case SuspendProcedure suspend -> {
                Reason unapproved = Recusals.wrongApproval(state, suspend.approver());
                yield unapproved == null ? unfulfilledDuty(state) : unapproved;
            }
            case NoteWithdrawal _,AnswerWithdrawal _ -> null;
        };
    }

    private static @Nullable Reason unsettled(CaseState state, Settlement settlement) {
        return settlement.isComplete() ? unfulfilledDuty(state) : Reason.NOT_SETTLED;
    }

    /** What the unit still owes to others, as a rule that an end would break; or null. */
    static @Nullable Reason unfulfilledDuty(CaseState state) {
        if (!state.commitments().open().isEmpty()) {
            return Reason.PROMISES_LEFT;
        }
        Assignment assignment = state.routing().assignment();
        return assignment != null && assignment.owesReport() ? Reason.REPORT_OWED : null;
    }

    /** Where nobody petitioned, nobody has a remedy to wait for. */
    private static boolean isRemedyLeft(CaseState state, Answered answered, DecisionContext now) {
        return state.matter().hasPetitioner() && ReviewRules.nextRemedy(answered).isPresent()
                && !ReviewRules.isWindowPassed(state, answered, LegalCalendar.dayOf(now.at()), now);
    }
}
