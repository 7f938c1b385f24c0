package org.petitions.casework.procedure.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Routing.Sender;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.NoticeDuty;

/**
 * What the petitioner brought to a unit and a unit below it in its own system is competent for is sent on there, or assigned with a report
 * back, and the petitioner is told where it went (Art. 23). No bureau stands between: the upper unit is the sender.
 */
public final class SendingOnRules {
    private static final Rules<SendOn> SENDING_ON = new Rules<SendOn>()
            .refuse(Reason.NOT_OF_OWN_SYSTEM, (send, state, context) -> !context.policy().reviewBodies()
                    .isBelow(send.to().unit(), state.requireUnit(), state.matter(), context.today()))
            .refuse(Reason.SENT_ON_UNTOLD, (send, state, context) -> send.notice() == null
                    && OfficeDuties.notice(state, context) == NoticeDuty.OWED);

    private SendingOnRules() {}

    /** What may be asked for in this part. */
    public sealed interface SendingOnCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return SendingOnRules.decide(this, state, context);
        }
    }

    /**
     * Send it on to a unit below in the same system.
     *
     * @param to where to, with the day of the report back where it is assigned
     * @param notice what tells the petitioner; null where nobody can be told
     */
    public record SendOn(Dispatch to, @Nullable NewDocument notice) implements SendingOnCommand {

        /** As the request has it. */
        public static SendOn of(String unit, DispatchKind kind, @Nullable LocalDate reportBackBy,
                @Nullable NewDocument notice) {
            return new SendOn(new Dispatch(unit, kind, reportBackBy, List.of()), notice);
        }

        @Override
        public Step step() {
            return Step.SEND_ON;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        Assignment assignment = state.routing().assignment();
        // What was assigned to it the unit owes a report on; what a bureau sent it, it objects to or takes on.
        if (state.phase() instanceof AwaitingAcceptance && assignment != null
                && (assignment.kind() == DispatchKind.DIRECT
                        || assignment.kind() == DispatchKind.TRANSFER && state.sender() != null)) {
            steps.add(Step.SEND_ON);
        }
    }

    private static PartDecision decide(SendingOnCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case SendOn send -> SENDING_ON.decide(send, state, context, () -> DispatchRules.DISPATCH.decide(send.to(),
                    state, context, () -> sentOn(send, state, context)));
        };
    }

    private static PartDecision sentOn(SendOn send, CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        var sent = new RoutingEvent.SentOn(state.id(), next, context.at(), state.requireUnit(), send.to().unit(),
                OfficeDuties.notice(state, context));
        CaseEvent arrived = DispatchRules.dispatchedEvent(state.matter(), next + 1, send.to(), context.at());
        return PartDecision.allowed(send.notice(), state, context, List.of(sent, arrived));
    }

    /** The sender takes it back; it has what is left of its days: since the receipt, or since another unit had sent it on to it (Art. 23). */
    static PartDecision returned(CaseState state, DecisionContext context) {
        String sender = Objects.requireNonNull(state.sender(), "returned only where a unit sent it on");
        long next = state.nextVersion();
        List<Sender> senders = state.routing().sentBy();
        boolean received = senders.size() == 1;
        return PartDecision.allowed(
                new RoutingEvent.ReturnedToSender(state.id(), next, context.at(), state.requireUnit(), sender,
                        state.routing().objectedAt()),
                new CaseEvent.Dispatched(state.id(), next + 1, context.at(), sender,
                        received ? DispatchKind.DIRECT : DispatchKind.TRANSFER, context.at(), null, null, true,
                        received ? null : senders.getLast().arrivedAt()));
    }
}
