package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules.Open;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.LedgerSteps;
import org.petitions.events.LedgerSteps.LedgerStep;
import org.petitions.law.LegalCalendar;

/**
 * Taking over a case from a ledger of the past (历史台账). Its steps were taken elsewhere and are told here by their true days, late or not,
 * with whatever evidence the paper file holds; so no rule is asked about them but the one that holds for ever (Art. 30), and that time goes
 * forward.
 */
public final class HistoryImport {
    private static final Rules<OpenWithHistory> IMPORT = new Rules<OpenWithHistory>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (open, state, _) -> open.past().unit() != null
                    && state.matter().accuses(open.past().unit()))
            .refuse(Reason.PAST_OUT_OF_ORDER, (open, _, context) -> isOutOfOrder(open, context));

    private HistoryImport() {}

    /** What may be asked for in this part. */
    public sealed interface HistoryCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return switch (this) {
                case OpenWithHistory open ->
                    IMPORT.decide(open, state, context, () -> takenOver(open, state, context));
            };
        }
    }

    /**
     * Open a case with its past. What was never dispatched and has not ended is dispatched now where it is clear to whom; that belongs to
     * the past too, as far as its limit goes.
     *
     * @param past what the ledger says was done
     * @param registeredAt when its office registered it
     * @param asNew the command that would open it if it were new
     */
    public record OpenWithHistory(LedgerHistory past, Instant registeredAt, Open asNew) implements HistoryCommand {
        @Override
        public Step step() {
            return Step.OPEN;
        }
    }

    private static PartDecision takenOver(OpenWithHistory open, CaseState state, DecisionContext context) {
        CaseMatter matter = state.matter();
        List<CaseEvent> steps = importedSteps(open, matter.petitionId());
        Dispatch to = open.asNew().to();
        if (!steps.isEmpty() || to == null) {
            return opened(open, matter, steps);
        }
        return DispatchRules.DISPATCH.decide(to, state, context, () -> opened(open, matter,
                List.of(DispatchRules.dispatchedEvent(matter, 2, to, context.at()))));
    }

    private static PartDecision opened(OpenWithHistory open, CaseMatter matter, List<CaseEvent> steps) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Opened(matter.petitionId(), 1, open.registeredAt(), matter.number(), matter.bureau(),
                matter.category(), matter.division(), matter.urgency(), steps.size() + 1L,
                matter.lateRegistration() == null ? null : matter.lateRegistration().receivedOn()));
        events.addAll(steps);
        return new PartDecision.Allowed(events);
    }

    private static List<CaseEvent> importedSteps(OpenWithHistory open, String petitionId) {
        return LedgerSteps.of(petitionId, open.registeredAt(), open.past()).stream().map(LedgerStep::event).toList();
    }

    /**
     * Whether a day that was told, used or not, lies before the one above it or in the future. A day's grace, for the clock of whoever took
     * the ledger in may be ahead of ours.
     */
    private static boolean isOutOfOrder(OpenWithHistory open, DecisionContext context) {
        LedgerHistory past = open.past();
        List<LocalDate> days = Stream.of(LegalCalendar.dayOf(open.registeredAt()), past.dispatchedOn(),
                past.acceptedOn(), past.repliedOn(), past.closedOn()).filter(Objects::nonNull).toList();
        return !days.equals(days.stream().sorted().toList()) || days.getLast().isAfter(context.today().plusDays(1));
    }
}
