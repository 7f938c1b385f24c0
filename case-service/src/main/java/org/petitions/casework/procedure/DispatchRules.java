package org.petitions.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.CasePhase.InHandling;
import org.petitions.casework.procedure.CasePhase.Registered;
import org.petitions.casework.procedure.CasePhase.UnderReview;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.casework.procedure.Routing.ReportUpStatus;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Opening, dispatch, signing, report back (登记、转送、交办、签收、反馈): Art. 22, 23, and Art. 30 for accusations. */
public final class DispatchRules {
    private DispatchRules() {}

    /** What may be asked for in this part. */
    public sealed interface DispatchCommand extends CaseCommand {}

    /**
     * Open a case for the registered petition, and send it on at once when it is clear to whom.
     *
     * @param to the one unit the competence table names, or null when the bureau has to choose
     */
    public record Open(@Nullable Dispatch to) implements DispatchCommand {
        @Override
        public Step step() {
            return Step.OPEN;
        }
    }

    /**
     * Send it to the unit that answers for it.
     *
     * @param unit unit id of the responsible unit, which leads where others help
     * @param kind transfer or assignment
     * @param reportBackBy last day for the report back: an assignment has one (Art. 22), a transfer none
     * @param helpers unit ids of those that help
     */
    public record Dispatch(String unit, DispatchKind kind, @Nullable LocalDate reportBackBy, List<String> helpers)
            implements DispatchCommand {
        public Dispatch {
            helpers = List.copyOf(helpers);
        }

        /** A transfer to one unit. */
        public static Dispatch transfer(String unit) {
            return new Dispatch(unit, DispatchKind.TRANSFER, null, List.of());
        }

        @Override
        public Step step() {
            return Step.DISPATCH;
        }
    }

    /** The unit signs for it, which starts nothing: its limits run from the arrival. */
    public record Sign() implements DispatchCommand {
        @Override
        public Step step() {
            return Step.SIGN;
        }
    }

    /** Report the result back to the assigner. */
    public record ReportBack() implements DispatchCommand {
        @Override
        public Step step() {
            return Step.REPORT_BACK;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        Assignment assignment = state.routing().assignment();
        switch (state.phase()) {
            case Registered _ -> steps.add(Step.OPEN);
            case AwaitingDispatch _ -> steps.add(Step.DISPATCH);
            case AwaitingAcceptance _ when assignment != null && assignment.signedAt() == null -> steps.add(Step.SIGN);
            case InHandling _,Answered _,UnderReview _ when assignment != null && assignment.owesReport() ->
                steps.add(Step.REPORT_BACK);
            default -> {
                // nothing of this part here
            }
        }
    }

    static CaseDecision decide(CaseState state, DispatchCommand command, DecisionContext now) {
        String id = state.matter().petitionId();
        return switch (command) {
            case Open open -> open(state, open, now);
            case Dispatch dispatch -> {
                Reason wrong = violatedRule(state.matter(), dispatch, now);
                yield wrong == null
                        ? CaseDecision.happens(dispatchedEvent(state.matter(), state.version() + 1, dispatch, now.at()))
                        : CaseDecision.refused(wrong, state, dispatch);
            }
            case Sign _ ->
                CaseDecision.happens(new RoutingEvent.Signed(id, state.version() + 1, now.at(), unitOf(state)));
            case ReportBack _ -> CaseDecision.happens(
                    new RoutingEvent.ReportedBack(id, state.version() + 1, now.at(), unitOf(state)));
        };
    }

    private static CaseDecision open(CaseState state, Open open, DecisionContext now) {
        CaseMatter matter = state.matter();
        var opened = new CaseEvent.Opened(matter.petitionId(), 1, now.at(), matter.number(), matter.bureau(),
                matter.category(), matter.division(), matter.urgency());
        Dispatch to = open.to();
        if (to == null) {
            return CaseDecision.happens(opened);
        }
        Reason wrong = violatedRule(matter, to, now);
        return wrong == null
                ? CaseDecision.happens(opened, dispatchedEvent(matter, 2, to, now.at()))
                : CaseDecision.refused(wrong, state, open);
    }

    /** The rule a dispatch breaks, or null. */
    static @Nullable Reason violatedRule(CaseMatter matter, Dispatch dispatch, DecisionContext now) {
        if (matter.accuses(dispatch.unit()) || dispatch.helpers().stream().anyMatch(matter::accuses)) {
            return Reason.DISPATCH_TO_ACCUSED;
        }
        LocalDate by = dispatch.reportBackBy();
        boolean assigned = dispatch.kind() == DispatchKind.ASSIGNMENT;
        if (assigned != (by != null) || (by != null && by.isBefore(LegalCalendar.dayOf(now.at())))) {
            return Reason.REPORT_BACK_DAY;
        }
        return dispatch.helpers().contains(dispatch.unit()) ? Reason.LEADER_CANNOT_HELP : null;
    }

    /** On the platform sending and arriving are one moment; the 15 days of Art. 23 run from it. */
    static CaseEvent dispatchedEvent(CaseMatter matter, long version, Dispatch to, Instant at) {
        LocalDate by = to.reportBackBy();
        Instant end = by == null ? null : by.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
        return new CaseEvent.Dispatched(matter.petitionId(), version, at, to.unit(), to.kind(), at, end, to.helpers());
    }

    static CaseState opened(CaseState state, CaseEvent.Opened event) {
        boolean urgent = state.matter().urgency() != Urgency.ORDINARY;
        Long past = event.pastUntil();
        return state.with(new AwaitingDispatch()).with(state.documents().importedUntil(past == null ? 0 : past))
                .with(state.routing().with(urgent ? ReportUpStatus.OWED : ReportUpStatus.NOT_OWED));
    }

    static CaseState dispatched(CaseState state, CaseEvent.Dispatched event) {
        List<String> helpers = event.helpers() == null ? List.of() : event.helpers();
        return state.with(new AwaitingAcceptance())
                .with(state.routing().assignedTo(new Assignment(event.unit(), event.kind(),
                        event.arrivedAt(), null, event.reportBackBy(), false, new ArrayList<>(helpers))));
    }

    static CaseState signed(CaseState state, Instant at) {
        return state.with(state.routing().withAssignment(assignmentOf(state).signed(at)));
    }

    static CaseState reportedBack(CaseState state) {
        return state.with(state.routing().withAssignment(assignmentOf(state).reported()));
    }

    static Assignment assignmentOf(CaseState state) {
        return Objects.requireNonNull(state.routing().assignment(), "a dispatched case has an assignment");
    }

    static String unitOf(CaseState state) {
        return assignmentOf(state).unit();
    }
}
