package org.petitions.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.petitions.casework.procedure.DispatchRules.Dispatch;
import org.petitions.casework.procedure.DispatchRules.Open;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.law.LegalCalendar;

/**
 * Taking over a case from a ledger of the past (历史台账). Its steps were taken elsewhere and are told here by their true days, late or not,
 * with whatever evidence the paper file holds; so no rule is asked about them but the one that holds for ever: Art. 30.
 */
public final class HistoryImport {
    private HistoryImport() {}

    /**
     * Opens a case with its past. What was never dispatched and has not ended is dispatched now where it is clear to whom; that belongs to
     * the past too, as far as its limit goes.
     *
     * @param registered the registered petition
     * @param past what the ledger says was done
     * @param registeredAt when its office registered it
     * @param open the command that would open it if it were new
     */
    public static CaseDecision decide(CaseState registered, LedgerHistory past, Instant registeredAt, Open open,
            DecisionContext now) {
        CaseMatter matter = registered.matter();
        String unit = past.unit();
        if (unit != null && matter.accuses(unit)) {
            return CaseDecision.refused(Reason.DISPATCH_TO_ACCUSED, registered, open);
        }
        List<CaseEvent> steps = new ArrayList<>();
        ImportedSteps told = new ImportedSteps(matter.petitionId(), registeredAt, steps);
        if (unit != null && past.dispatchedOn() != null) {
            told.on(past.dispatchedOn(), (id, version, at) -> new CaseEvent.Dispatched(id, version, at, unit,
                    DispatchKind.TRANSFER, at));
            handled(told, past, unit);
        }
        CaseEnd end = past.end();
        if (end != null && past.closedOn() != null) {
            told.on(past.closedOn(), (id, version, at) -> new CaseEvent.Closed(id, version, at, end));
        } else if (steps.isEmpty() && open.to() != null) {
            Dispatch to = open.to();
            Reason wrong = DispatchRules.violatedRule(matter, to, now);
            if (wrong != null) {
                return CaseDecision.refused(wrong, registered, open);
            }
            steps.add(DispatchRules.dispatchedEvent(matter, 2, to, now.at()));
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Opened(matter.petitionId(), 1, registeredAt, matter.number(), matter.bureau(),
                matter.category(), matter.division(), matter.urgency(), steps.size() + 1L));
        events.addAll(steps);
        return new CaseDecision.Happens(events);
    }

    private static void handled(ImportedSteps told, LedgerHistory past, String unit) {
        if (past.acceptedOn() == null) {
            return;
        }
        told.on(past.acceptedOn(), (id, version, at) -> new CaseEvent.Accepted(id, version, at, unit));
        HandlingOutcome outcome = past.outcome();
        if (past.repliedOn() != null && outcome != null) {
            told.on(past.repliedOn(), (id, version, at) -> new CaseEvent.Replied(id, version, at, unit, outcome));
        }
    }

    /** A step of the past. */
    private interface ImportedStep {
        CaseEvent at(String petitionId, long version, Instant at);
    }

    /** The steps told so far. A ledger knows days: a step was at the beginning of its day, or with the step before it on that day. */
    private static final class ImportedSteps {
        private final String petitionId;
        private final List<CaseEvent> steps;
        private Instant last;

        ImportedSteps(String petitionId, Instant registeredAt, List<CaseEvent> steps) {
            this.petitionId = petitionId;
            this.last = registeredAt;
            this.steps = steps;
        }

        void on(LocalDate day, ImportedStep step) {
            Instant start = day.atStartOfDay(LegalCalendar.ZONE).toInstant();
            last = start.isAfter(last) ? start : last;
            steps.add(step.at(petitionId, steps.size() + 2L, last));
        }
    }
}
