package org.petitions.casework.procedure.charge;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Charge;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ChargeEvent;
import org.petitions.events.terms.ChargeDeed;
import org.petitions.law.LegalCalendar;

/** What a leader in charge does, reports and comes to, and what a review of it asks for (包案工作、反馈、结果、调度): Art. 18. */
public final class ChargeRules {
    private static final Rules<RecordDeed> DEED = new Rules<RecordDeed>()
            .refuse(Reason.DEED_DAY, (deed, state, context) -> deed.on().isAfter(context.today())
                    || deed.on().isBefore(LegalCalendar.dayOf(inCharge(state).since())));
    private static final Rules<EndCharge> END = new Rules<EndCharge>()
            .refuse(Reason.CHARGE_UNREPORTED, (_, state, _) -> owesReport(state))
            .refuse(Reason.SETTLED_WITHOUT_DEED, (end, state, _) -> end.settled() && inCharge(state).deeds().isEmpty());
    private static final Rules<SetFollowUp> FOLLOW_UP = new Rules<SetFollowUp>()
            .refuse(Reason.FOLLOW_UP_DAY, (command, state, context) -> command.by().isBefore(context.today())
                    || command.by().isAfter(context.today().plusYears(
                            context.policy().farthestAhead().reportBackYears())));
    private static final Rules<FinishFollowUp> DONE = new Rules<FinishFollowUp>()
            .refuse(Reason.NO_SUCH_FOLLOW_UP, (done, state, _) -> !inCharge(state).followUps()
                    .containsKey(done.followUp()));

    private ChargeRules() {}

    /** What may be asked for in this part. */
    public sealed interface ChargeCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return ChargeRules.decide(this, state, context);
        }
    }

    /** Take over what was handed down. */
    public record AcceptCharge() implements ChargeCommand {
        @Override
        public Step step() {
            return Step.ACCEPT_CHARGE;
        }
    }

    /**
     * Say what one did for the case.
     *
     * @param on the day, in Asia/Shanghai
     */
    public record RecordDeed(ChargeDeed deed, LocalDate on) implements ChargeCommand {
        @Override
        public Step step() {
            return Step.RECORD_DEED;
        }
    }

    /** Report to whoever handed it down. */
    public record ReportCharge() implements ChargeCommand {
        @Override
        public Step step() {
            return Step.REPORT_CHARGE;
        }
    }

    /**
     * End the charge with its result.
     *
     * @param settled whether the matter is settled
     */
    public record EndCharge(boolean settled) implements ChargeCommand {
        @Override
        public Step step() {
            return Step.END_CHARGE;
        }
    }

    /**
     * Ask the leader in charge for something more, as a review decided.
     *
     * @param by the last day, in Asia/Shanghai
     * @param session id of the session that decided it, or null
     */
    public record SetFollowUp(LocalDate by, @Nullable String session) implements ChargeCommand {
        @Override
        public Step step() {
            return Step.SET_FOLLOW_UP;
        }
    }

    /**
     * Say that it was done.
     *
     * @param followUp version of the event that asked for it
     */
    public record FinishFollowUp(long followUp) implements ChargeCommand {
        @Override
        public Step step() {
            return Step.FINISH_FOLLOW_UP;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (!isInCharge(state)) {
            return;
        }
        Charge charge = inCharge(state);
        if (charge.awaitsAcceptance()) {
            steps.add(Step.ACCEPT_CHARGE);
            return;
        }
        steps.add(Step.RECORD_DEED);
        steps.add(Step.END_CHARGE);
        if (owesReport(state)) {
            steps.add(Step.REPORT_CHARGE);
        }
        if (!charge.followUps().isEmpty()) {
            steps.add(Step.FINISH_FOLLOW_UP);
        }
        if (!(state.phase() instanceof Ended)) {
            steps.add(Step.SET_FOLLOW_UP);
        }
    }

    /** To whom the petition accuses or who stands aside by now nobody reports (Art. 28, 30). */
    private static boolean owesReport(CaseState state) {
        Charge charge = inCharge(state);
        String handedBy = charge.handedBy();
        return charge.owesReport() && handedBy != null && !state.matter().accusesPost(handedBy)
                && !state.recusals().bars(handedBy);
    }

    /** Whether it was by the day that was set: what ended was settled when it ended, whenever the leader says so. */
    private static boolean isInTime(CaseState state, DecisionContext context) {
        LocalDate by = inCharge(state).by();
        return !context.today().isAfter(by)
                || state.phase() instanceof Ended ended && !LegalCalendar.dayOf(ended.at()).isAfter(by);
    }

    /** Whether a leader is in charge. */
    static boolean isInCharge(CaseState state) {
        Charge charge = state.charge();
        return charge != null && charge.isOpen();
    }

    static Charge inCharge(CaseState state) {
        return Objects.requireNonNull(state.charge(), "legal only where a leader is in charge");
    }

    private static PartDecision decide(ChargeCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long version = state.nextVersion();
        Charge charge = inCharge(state);
        String post = charge.post();
        return switch (command) {
            case AcceptCharge _ ->
                PartDecision.allowed(new ChargeEvent.ChargeAccepted(id, version, context.at(), post));
            case RecordDeed deed -> DEED.decide(deed, state, context, () -> PartDecision.allowed(
                    new ChargeEvent.DeedDone(id, version, context.at(), post, deed.deed(), deed.on())));
            case ReportCharge _ -> PartDecision.allowed(new ChargeEvent.ChargeReported(id, version, context.at(), post,
                    Objects.requireNonNull(charge.handedBy(), "legal only where it was handed down")));
            case EndCharge end -> END.decide(end, state, context, () -> PartDecision.allowed(
                    new ChargeEvent.ChargeEnded(id, version, context.at(), post, end.settled(),
                            end.settled() && isInTime(state, context))));
            case SetFollowUp set -> FOLLOW_UP.decide(set, state, context, () -> PartDecision.allowed(
                    new ChargeEvent.FollowUpSet(id, version, context.at(), post, set.by(), set.session())));
            case FinishFollowUp done -> DONE.decide(done, state, context, () -> PartDecision.allowed(
                    new ChargeEvent.FollowUpDone(id, version, context.at(), post, done.followUp())));
        };
    }
}
