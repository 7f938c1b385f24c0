package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.Answered;
import org.petitions.casework.procedure.state.CasePhase.AwaitingAcceptance;
import org.petitions.casework.procedure.state.CasePhase.AwaitingDispatch;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;

/** Opening, dispatch, signing, report back (登记、转送、交办、签收、反馈): Art. 22, 23, and Art. 30 for accusations. */
public final class DispatchRules {
    static final Rules<Dispatch> DISPATCH = new Rules<Dispatch>()
            .refuse(Reason.DISPATCH_TO_ACCUSED, (dispatch, state, _) -> reachesAccused(dispatch, state.matter()))
            .refuse(Reason.REPORT_BACK_DAY, (dispatch, _, context) -> isReportBackDayWrong(dispatch, context))
            .refuse(Reason.LEADER_CANNOT_HELP, (dispatch, _, _) -> dispatch.helpers().contains(dispatch.unit()));

    private static final Rules<OpenDirect> DIRECT = new Rules<OpenDirect>().refuse(Reason.DISPATCH_TO_ACCUSED,
            (direct, state, _) -> state.matter().accuses(direct.unit()))
            .refuse(Reason.PAST_OUT_OF_ORDER, (direct, _, context) -> context.isAhead(direct.receivedAt()));

    private static final Rules<Assign> ASSIGNMENT = new Rules<Assign>()
            .refuse(Reason.REPORT_BACK_DAY,
                    (assign, _, context) -> isOutOfReach(reportBackDay(assign, context), context));

    private DispatchRules() {}

    /** What may be asked for in this part. */
    public sealed interface DispatchCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return DispatchRules.decide(this, state, context);
        }
    }

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
     * Open a case for a petition that the petitioner brought to the unit itself, which registered it: no bureau stands between (Art. 23).
     *
     * @param unit unit id of the unit
     * @param receivedAt when the unit received it: its 15 days to tell the petitioner run from there, UTC
     */
    public record OpenDirect(String unit, Instant receivedAt) implements DispatchCommand {
        @Override
        public Step step() {
            return Step.OPEN;
        }

        @Override
        public Article article(CaseState state) {
            return new Article(23);
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

    /**
     * Assign what was transferred: the unit has to report back (Art. 22 (3)). That a matter is important enough the bureau says, never
     * the platform.
     *
     * @param reportBackBy last day for the report back, or null for the days that are usual in the city
     */
    public record Assign(@Nullable LocalDate reportBackBy) implements DispatchCommand {
        @Override
        public Step step() {
            return Step.ASSIGN;
        }

        @Override
        public Article article(CaseState state) {
            // An upper unit assigns within its own system.
            return state.sender() == null ? step().article() : new Article(23);
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
        if (assignment != null && assignment.kind() == DispatchKind.TRANSFER
                && (state.phase() instanceof AwaitingAcceptance || state.phase() instanceof InHandling)) {
            steps.add(Step.ASSIGN);
        }
        switch (state.phase()) {
            case Registered _ -> steps.add(Step.OPEN);
            case AwaitingDispatch _ -> steps.add(Step.DISPATCH);
            case AwaitingAcceptance _ when assignment != null && assignment.signedAt() == null
                    && assignment.kind() != DispatchKind.DIRECT ->
                steps.add(Step.SIGN);
            case InHandling _,Answered _,UnderReview _ when assignment != null && assignment.owesReport() ->
                steps.add(Step.REPORT_BACK);
            default -> {
                // nothing of this part here
            }
        }
    }

    private static PartDecision decide(DispatchCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        return switch (command) {
            case Open open -> open(open, state, context);
            case OpenDirect direct -> DIRECT.decide(direct, state, context, () -> PartDecision.allowed(
                    opened(state.matter(), context.at()), new CaseEvent.Dispatched(id, next + 1, context.at(),
                            direct.unit(), DispatchKind.DIRECT, direct.receivedAt())));
            case Dispatch dispatch -> DISPATCH.decide(dispatch, state, context,
                    () -> PartDecision.allowed(dispatchedEvent(state.matter(), next, dispatch, context.at())));
            case Assign assign -> ASSIGNMENT.decide(assign, state, context, () -> PartDecision
                    .allowed(new RoutingEvent.Assigned(id, next, context.at(), state.requireUnit(),
                            endOf(reportBackDay(assign, context)))));
            case Sign _ ->
                PartDecision.allowed(new RoutingEvent.Signed(id, next, context.at(), state.requireUnit()));
            case ReportBack _ ->
                PartDecision.allowed(new RoutingEvent.ReportedBack(id, next, context.at(), state.requireUnit()));
        };
    }

    private static PartDecision open(Open open, CaseState state, DecisionContext context) {
        CaseMatter matter = state.matter();
        var opened = opened(matter, context.at());
        Dispatch to = open.to();
        return to == null
                ? PartDecision.allowed(opened)
                : DISPATCH.decide(to, state, context,
                        () -> PartDecision.allowed(opened, dispatchedEvent(matter, 2, to, context.at())));
    }

    private static CaseEvent.Opened opened(CaseMatter matter, Instant at) {
        return new CaseEvent.Opened(matter.petitionId(), 1, at, matter.number(), matter.bureau(), matter.category(),
                matter.division(), matter.urgency());
    }

    private static boolean reachesAccused(Dispatch dispatch, CaseMatter matter) {
        return matter.accuses(dispatch.unit()) || dispatch.helpers().stream().anyMatch(matter::accuses);
    }

    private static boolean isReportBackDayWrong(Dispatch dispatch, DecisionContext context) {
        LocalDate by = dispatch.reportBackBy();
        boolean assigned = dispatch.kind() == DispatchKind.ASSIGNMENT;
        return dispatch.kind() == DispatchKind.DIRECT || assigned != (by != null)
                || by != null && isOutOfReach(by, context);
    }

    private static boolean isOutOfReach(LocalDate by, DecisionContext context) {
        return by.isBefore(context.today())
                || by.isAfter(context.today().plusYears(context.policy().farthestAhead().reportBackYears()));
    }

    private static LocalDate reportBackDay(Assign assign, DecisionContext context) {
        return assign.reportBackBy() == null
                ? context.today().plusDays(context.policy().reportBackDays())
                : assign.reportBackBy();
    }

    /** A limit ends with the end of its last day. */
    private static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    /** On the platform sending and arriving are one moment; the 15 days of Art. 23 run from it. */
    static CaseEvent dispatchedEvent(CaseMatter matter, long version, Dispatch to, Instant at) {
        LocalDate by = to.reportBackBy();
        Instant end = by == null ? null : endOf(by);
        return new CaseEvent.Dispatched(matter.petitionId(), version, at, to.unit(), to.kind(), at, end, to.helpers());
    }

    static CaseState opened(CaseState state, CaseEvent.Opened event) {
        boolean urgent = state.matter().urgency() != Urgency.ORDINARY;
        Long past = event.pastUntil();
        return state.with(new AwaitingDispatch()).with(state.documents().importedUntil(past == null ? 0 : past))
                .with(state.routing().with(state.routing().urgent()
                        .with(urgent ? ReportUpStatus.OWED : ReportUpStatus.NOT_OWED)));
    }

    static CaseState dispatched(CaseState state, CaseEvent.Dispatched event) {
        List<String> helpers = event.helpers() == null ? List.of() : event.helpers();
        Assignment before = state.routing().assignment();
        return state.with(new AwaitingAcceptance()).with(state.documents().withNoticeOwed(true))
                .with(state.routing().assignedTo(new Assignment(event.unit(),
                        event.kind(), event.arrivedAt(), null, event.reportBackBy(), false, helpers, null,
                        before == null ? null : before.goesOnBy()).backSince(event.since())));
    }

    static CaseState assigned(CaseState state, RoutingEvent.Assigned event) {
        return state.with(state.routing().withAssignment(state.requireAssignment().assigned(event.reportBackBy())));
    }

    static CaseState signed(CaseState state, Instant at) {
        return state.with(state.routing().withAssignment(state.requireAssignment().signed(at)));
    }

    static CaseState reportedBack(CaseState state) {
        return state.with(state.routing().withAssignment(state.requireAssignment().reported()));
    }
}
