package org.petitions.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.procedure.Dispatching.Dispatch;
import org.petitions.casework.procedure.Dispatching.Open;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.Past;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;

/**
 * Taking over a case from a ledger of the past (历史台账). Its steps were taken elsewhere and are told here by their true days, late or not,
 * with whatever evidence the paper file holds; so no rule is asked about them but the one that holds for ever: Art. 30.
 */
public final class TakingOver {
    private TakingOver() {}

    /**
     * Opens a case with its past. What was never dispatched and has not ended is dispatched now where it is clear to whom; that belongs to
     * the past too, as far as its limit goes.
     *
     * @param registered the registered petition
     * @param past what the ledger says was done
     * @param registeredAt when its office registered it
     * @param open the command that would open it if it were new
     */
    public static Decision decide(CaseState registered, Past past, Instant registeredAt, Open open, Circumstances now) {
        Matter matter = registered.matter();
        String unit = past.unit();
        if (unit != null && matter.accuses(unit)) {
            return Decision.refused(Reason.DISPATCH_TO_ACCUSED, registered, open);
        }
        List<CaseEvent> steps = new ArrayList<>();
        Told told = new Told(matter.petitionId(), registeredAt, steps);
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
            Reason wrong = Dispatching.wrong(matter, to, now);
            if (wrong != null) {
                return Decision.refused(wrong, registered, open);
            }
            steps.add(Dispatching.sent(matter, 2, to, now.at()));
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Opened(matter.petitionId(), 1, registeredAt, matter.number(), matter.bureau(),
                matter.category(), matter.division(), matter.urgency(), steps.size() + 1L));
        events.addAll(steps);
        return new Decision.Happens(events);
    }

    private static void handled(Told told, Past past, String unit) {
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
    private interface StepOfThePast {
        CaseEvent at(String petitionId, long version, Instant at);
    }

    /** The steps told so far. A ledger knows days: a step was at the beginning of its day, or with the step before it on that day. */
    private static final class Told {
        private final String petitionId;
        private final List<CaseEvent> steps;
        private Instant last;

        Told(String petitionId, Instant registeredAt, List<CaseEvent> steps) {
            this.petitionId = petitionId;
            this.last = registeredAt;
            this.steps = steps;
        }

        void on(LocalDate day, StepOfThePast step) {
            Instant start = day.atStartOfDay(LegalCalendar.ZONE).toInstant();
            last = start.isAfter(last) ? start : last;
            steps.add(step.at(petitionId, steps.size() + 2L, last));
        }
    }
}
