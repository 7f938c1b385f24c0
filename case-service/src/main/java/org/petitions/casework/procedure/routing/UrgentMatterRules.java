package org.petitions.casework.procedure.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.OfficeDuties;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.Registered;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.state.UrgentReport;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;
import org.petitions.events.UrgentMatterEvent;
import org.petitions.events.terms.ProposalDecision;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** What a bureau owes of an urgent or grave matter: the report up, and its proposal to committee and government (Art. 22 (1), 25). */
public final class UrgentMatterRules {

    private static final Rules<ReportUpward> REPORT = new Rules<ReportUpward>()
            .refuse(Reason.REPORT_RECIPIENTS, (report, state, _) -> isWrongReport(report, state))
            .refuse(Reason.REPORTED_BY_BUREAU, (report, state, _) -> isTheBureausToReport(report, state))
            .refuse(Reason.REPORTED_APART, UrgentMatterRules::tellsOneWithoutTheOther)
            .refuse(Reason.DISPATCH_TO_ACCUSED, (report, state, context) -> recipients(report, state, context)
                    .anyMatch(to -> state.matter().accuses(to.unit())));

    private static final Rules<RecordDecision> DECISION = new Rules<RecordDecision>()
            .refuse(Reason.DECISION_DAY,
                    (decision, state, context) -> isWrongDay(decision.decidedOn(), state, context));

    private UrgentMatterRules() {}

    /** What may be asked for in this part. */
    public sealed interface UrgentMatterCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return UrgentMatterRules.decide(this, state, context);
        }
    }

    /**
     * Report an urgent or grave matter, to all whom Art. 25 names at once or to one after the other: each has its time, and only the bureau
     * above and the national administration have one together. The report is kept sealed beside the case.
     *
     * @param recipients to whom of them; none has it yet
     * @param departments unit ids of the competent departments, where they are among the recipients
     * @param by unit id of who reports: the bureau, or the unit that received the matter itself
     */
    public record ReportUpward(Set<ReportRecipient> recipients, List<String> departments, String by)
            implements UrgentMatterCommand {
        public ReportUpward {
            recipients = Set.copyOf(recipients);
            departments = List.copyOf(departments);
        }

        @Override
        public Step step() {
            return Step.REPORT_UP;
        }
    }

    /** Propose to committee and government what to do, and ask them to decide. The proposal is kept sealed beside the case. */
    public record ProposeToGovernment() implements UrgentMatterCommand {
        @Override
        public Step step() {
            return Step.PROPOSE_TO_GOVERNMENT;
        }
    }

    /**
     * Record what committee and government decided on the proposal; its words are kept sealed beside the case.
     *
     * @param decidedOn the day they decided, in Asia/Shanghai
     */
    public record RecordDecision(ProposalDecision decision, LocalDate decidedOn) implements UrgentMatterCommand {
        @Override
        public Step step() {
            return Step.RECORD_DECISION;
        }
    }

    /** One who gets the report. */
    private record Recipient(ReportRecipient as, String unit) {}

    /** What the petitioner withdrew is reported all the same. */
    static void offer(CaseState state, Set<Step> steps) {
        if (state.matter().urgency() == Urgency.ORDINARY || state.phase() instanceof Registered) {
            return;
        }
        if (OfficeDuties.isReportUpOwed(state)) {
            steps.add(Step.REPORT_UP);
        }
        if (state.phase() instanceof Ended) {
            return;
        }
        steps.add(state.routing().urgent().proposedOn() == null ? Step.PROPOSE_TO_GOVERNMENT : Step.RECORD_DECISION);
    }

    private static PartDecision decide(UrgentMatterCommand command, CaseState state, DecisionContext context) {
        String id = state.id();
        long next = state.nextVersion();
        String bureau = state.matter().bureau();
        return switch (command) {
            case ReportUpward report ->
                REPORT.decide(report, state, context, () -> reported(report, state, context));
            case ProposeToGovernment _ ->
                PartDecision.allowed(new UrgentMatterEvent.ProposalMade(id, next, context.at(), bureau));
            case RecordDecision made -> DECISION.decide(made, state, context, () -> PartDecision.allowed(
                    new UrgentMatterEvent.ProposalDecided(id, next, context.at(), bureau, made.decision(),
                            made.decidedOn())));
        };
    }

    private static boolean isWrongReport(ReportUpward report, CaseState state) {
        boolean toDepartments = report.recipients().contains(ReportRecipient.COMPETENT_DEPARTMENT);
        return report.recipients().isEmpty() || toDepartments == report.departments().isEmpty()
                || report.recipients().stream().anyMatch(state.routing().urgent().reported()::contains);
    }

    /** Only what every office owes is the unit's that received the matter itself. */
    private static boolean isTheBureausToReport(ReportUpward report, CaseState state) {
        return report.by().equals(state.broughtTo())
                && report.recipients().stream().anyMatch(ReportRecipient::isToldByBureau);
    }

    /** The bureau above and the national administration are told at the same time (Art. 25, paragraph 2), unless one is accused or was told before. */
    private static boolean tellsOneWithoutTheOther(ReportUpward report, CaseState state, DecisionContext context) {
        return report.recipients().stream().anyMatch(ReportRecipient::isToldByBureau)
                && leftAfter(report, state, context).stream().anyMatch(ReportRecipient::isToldByBureau);
    }

    private static PartDecision reported(ReportUpward report, CaseState state, DecisionContext context) {
        List<Recipient> all = recipients(report, state, context).toList();
        Set<ReportRecipient> left = leftAfter(report, state, context);
        List<CaseEvent> events = new ArrayList<>();
        for (Recipient to : all) {
            boolean last = events.size() == all.size() - 1;
            events.add(new UrgentMatterEvent.ReportedUp(state.id(), state.nextVersion() + events.size(), context.at(),
                    to.unit(), to.as(), last && left.isEmpty(),
                    last && leavesTheBureausPart(left, state, context) ? state.matter().bureau() : null));
        }
        return new PartDecision.Allowed(events);
    }

    /** Whether the report is still with the unit that received the matter itself, also where that unit sent it on below. */
    static boolean isTheUnitsToReport(CaseState state, DecisionContext context) {
        return state.broughtTo() != null && !isTheBureausAlone(unreported(state, context));
    }

    /** Whether the unit that received the matter itself has done with this report what every office owes, and only the bureau's is left. */
    private static boolean leavesTheBureausPart(Set<ReportRecipient> left, CaseState state, DecisionContext context) {
        return state.broughtTo() != null && isTheBureausAlone(left)
                && !isTheBureausAlone(unreported(state, context));
    }

    /**
     * Who owes the report of what was merged and goes on by itself, as far as it is not made; null where nobody does.
     *
     * @param atUnit whether it goes on at the unit that had it
     */
    static @Nullable String reporterOfSeparated(CaseState state, boolean atUnit, DecisionContext context) {
        boolean owed = state.matter().urgency() != Urgency.ORDINARY
                && state.routing().reportUp() != ReportUpStatus.DONE && !unreported(state, context).isEmpty();
        if (!owed) {
            return null;
        }
        return atUnit && isTheUnitsToReport(state, context) ? state.broughtTo() : state.matter().bureau();
    }

    /**
     * What a correction does to the report: false where it was owed and nobody is left who may get it (Art. 30), true where it is owed again
     * after nobody had been, null where it stays as it is.
     *
     * @param before as the case stood
     * @param after as it stands by the correction
     */
    static @Nullable Boolean reportOwed(CaseState before, CaseState after, DecisionContext context) {
        if (!OfficeDuties.isReportUpOwed(after)) {
            return null;
        }
        if (unreported(after, context).isEmpty()) {
            return false;
        }
        return OfficeDuties.isReportUpOwed(before) || before.matter().urgency() == Urgency.ORDINARY ? null : true;
    }

    /**
     * When the bureau's part was left to it, of what is urgent again by a correction, UTC; null of every other, and where the unit that received
     * it had not made its own part.
     *
     * @param before as the case stood
     * @param after as it stands by the correction
     */
    static @Nullable Instant reportLeftAt(CaseState before, CaseState after) {
        return before.matter().urgency() == Urgency.ORDINARY && OfficeDuties.isReportUpOwed(after)
                ? after.routing().urgent().leftAt()
                : null;
    }

    private static boolean isTheBureausAlone(Set<ReportRecipient> left) {
        return !left.isEmpty() && left.stream().allMatch(ReportRecipient::isToldByBureau);
    }

    /** Whom Art. 25 names and who still lacks the report. Whom the petition accuses never gets it (Art. 30). */
    private static Set<ReportRecipient> leftAfter(ReportUpward report, CaseState state, DecisionContext context) {
        Set<ReportRecipient> left = unreported(state, context);
        left.removeAll(report.recipients());
        return left;
    }

    private static Set<ReportRecipient> unreported(CaseState state, DecisionContext context) {
        Set<ReportRecipient> left = EnumSet.allOf(ReportRecipient.class);
        left.removeAll(state.routing().urgent().reported());
        left.removeIf(as -> as != ReportRecipient.COMPETENT_DEPARTMENT
                && state.matter().accuses(unitOf(as, state, context)));
        return left;
    }

    private static Stream<Recipient> recipients(ReportUpward report, CaseState state, DecisionContext context) {
        return report.recipients().stream().sorted().flatMap(as -> as == ReportRecipient.COMPETENT_DEPARTMENT
                ? report.departments().stream().distinct().map(unit -> new Recipient(as, unit))
                : Stream.of(new Recipient(as, unitOf(as, state, context))));
    }

    /** The office of the joint conference sits with the bureau of its level (k). */
    private static String unitOf(ReportRecipient as, CaseState state, DecisionContext context) {
        String division = UnitId.divisionOf(state.matter().bureau());
        return switch (as) {
            case OWN_COMMITTEE -> new UnitId(division, UnitKind.PCO).toString();
            case OWN_GOVERNMENT -> new UnitId(division, UnitKind.GOV).toString();
            case JOINT_CONFERENCE_OFFICE -> new UnitId(division, UnitKind.PB).toString();
            case BUREAU_ABOVE ->
                context.policy().reviewBodies().above(new UnitId(division, UnitKind.PB).toString(), state.matter(),
                        context.today());
            case NATIONAL_ADMINISTRATION -> new UnitId(UnitId.STATE, UnitKind.PB).toString();
            case COMPETENT_DEPARTMENT -> throw new IllegalArgumentException("named with the report");
        };
    }

    private static boolean isWrongDay(LocalDate decidedOn, CaseState state, DecisionContext context) {
        LocalDate proposed = state.routing().urgent().proposedOn();
        return decidedOn.isAfter(context.today()) || proposed != null && decidedOn.isBefore(proposed);
    }

    static CaseState reported(CaseState state, UrgentMatterEvent.ReportedUp event) {
        UrgentReport urgent = state.routing().urgent();
        UrgentReport reported = event.recipient() == null ? urgent : urgent.with(event.recipient());
        UrgentReport told = event.leftTo() == null ? reported : reported.leftAt(event.at());
        return state.with(state.routing().with(event.endsTheDuty() ? told.with(ReportUpStatus.DONE) : told));
    }

    static CaseState proposed(CaseState state, UrgentMatterEvent.ProposalMade event) {
        return state.with(
                state.routing().with(state.routing().urgent().withProposal(LegalCalendar.dayOf(event.at()))));
    }

    static CaseState decided(CaseState state) {
        return state.with(state.routing().with(state.routing().urgent().withProposal(null)));
    }
}
