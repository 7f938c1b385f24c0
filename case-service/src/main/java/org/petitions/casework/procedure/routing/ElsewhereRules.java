package org.petitions.casework.procedure.routing;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DeliveryMethod;

/**
 * What a body that is not on this platform is competent for (转送平台以外的机关), such as an accusation against a cadre whom the province manages:
 * the bureau transfers it on paper, records that it did, and tells the petitioner (Art. 22, 30). Nothing is left to handle here.
 */
public final class ElsewhereRules {
    /** How one office sends another what it transfers. */
    private static final Set<DeliveryMethod> BETWEEN_OFFICES = EnumSet.of(DeliveryMethod.IN_PERSON,
            DeliveryMethod.POST, DeliveryMethod.PROXY, DeliveryMethod.ELECTRONIC);

    /** What waited longer was not sent at the time: a day typed for it is of another year. */
    private static final Period LONGEST_UNRECORDED = Period.ofYears(1);

    private static final Rules<TransferElsewhere> TRANSFER = new Rules<TransferElsewhere>()
            // What no bureau on this platform has no office on it can report either (Art. 25).
            .refuse(Reason.REPORT_UP_LEFT, (_, state, _) -> !ReviewBodies.isElsewhere(state.matter().bureau())
                    && OfficeDuties.isReportUpWatched(state))
            .refuse(Reason.ON_THE_PLATFORM, (transfer, _, _) -> !ReviewBodies.isElsewhere(transfer.body()))
            .refuse(Reason.DISPATCH_TO_ACCUSED, (transfer, state, _) -> state.matter().accuses(transfer.body()))
            .refuse(Reason.SENT_ELSEWHERE, (transfer, _, context) -> !BETWEEN_OFFICES.contains(transfer.how())
                    || transfer.sentOn().isBefore(context.today().minus(LONGEST_UNRECORDED))
                    || transfer.sentOn().isAfter(context.today()))
            .refuse(Reason.TRANSFERRED_UNTOLD, (transfer, state, context) -> transfer.notice() == null
                    && BureauNotice.of(state, context).owed());

    private ElsewhereRules() {}

    /** What may be asked for in this part. */
    public sealed interface ElsewhereCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return switch (this) {
                case TransferElsewhere transfer -> TRANSFER.decide(transfer, state, context,
                        () -> transferred(transfer, state, context));
            };
        }
    }

    /**
     * Record that it was transferred to a body that is not on this platform.
     *
     * @param body unit id of the body
     * @param sentOn the day it was sent, in Asia/Shanghai: of the last year, today included
     * @param notice what tells the petitioner; null where nobody can be told
     */
    public record TransferElsewhere(String body, LocalDate sentOn, DeliveryMethod how, @Nullable NewDocument notice)
            implements ElsewhereCommand {
        @Override
        public Step step() {
            return Step.TRANSFER_ELSEWHERE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.phase() instanceof AwaitingDispatch && LitigationRules.isOfBureau(state)) {
            steps.add(Step.TRANSFER_ELSEWHERE);
        }
    }

    private static PartDecision transferred(TransferElsewhere transfer, CaseState state, DecisionContext context) {
        long next = state.nextVersion();
        BureauNotice told = BureauNotice.of(state, context);
        List<CaseEvent> events = new ArrayList<>(List.of(
                new RoutingEvent.TransferredElsewhere(state.id(), next, context.at(), state.matter().bureau(),
                        transfer.body(), transfer.sentOn(), transfer.how()),
                told.closed(state, next + 1, context, CaseEnd.TRANSFERRED_ELSEWHERE)));
        told.event(state, next + 2, context).ifPresent(events::add);
        if (transfer.notice() != null) {
            events.add(transfer.notice().issuedByBureau(state, events.getLast().version() + 1, context));
        }
        return new PartDecision.Allowed(events);
    }
}
