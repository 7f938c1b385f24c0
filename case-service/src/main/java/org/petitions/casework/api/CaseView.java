package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CasePhase;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Dispute;
import org.petitions.casework.procedure.state.Mediation;
import org.petitions.casework.procedure.state.PendingApprovals;
import org.petitions.casework.procedure.state.Routing.ObjectionStatus;
import org.petitions.casework.procedure.state.UrgentReport.ReportUpStatus;
import org.petitions.casework.procedure.state.WithinUnit;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.procedure.terms.Rating;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DisputeRung;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReportRecipient;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/**
 * A case as the API shows it: coded fields only.
 *
 * @param version what {@code If-Match} has to name
 * @param status where it stands
 * @param legalSteps codes of the steps that are legal now
 * @param unit the responsible unit, absent before dispatch
 * @param way how the unit handles it (Art. 29 to 31), absent before its acceptance
 * @param end how it ended, absent before
 * @param rating the petitioner's rating of the last answer, absent before
 * @param arrivedAt when it arrived at the responsible unit: its limits run from here
 * @param signedAt when the unit signed for it, absent before: the time between is counted in the open
 * @param dispatchedAs transfer or assignment, absent before dispatch
 * @param reportBackBy end of the limit for the report back, absent when none is owed
 * @param helpers units that help the responsible one
 * @param objection how the unit's objection to its competence stands, absent without one
 * @param handBacks how often its material was handed back
 * @param dispute a dispute of competence, absent without one
 * @param redirectTo unit that the bureau proposes should take it on instead (改派), absent without a proposal
 * @param within who of the responsible unit holds it, and who of its colleagues helps, by account; absent where nobody was named
 * @param reviewBody who reviews it now, absent without a review
 * @param reportUp whether an urgent matter has to be reported up or was, absent for an ordinary one
 * @param reportedTo who of those whom Art. 25 names has the report
 * @param incident code of the incident it belongs to, absent without one
 * @param joined petition ids of the same matter that go on in this case, without those that parted from it; absent in the answer to a step
 * @param suspendedSince since when handling stands still, absent while it goes on
 * @param mediation a mediation, absent without one
 * @param hearing the last hearing, absent without one
 * @param promisesLeft last day by code of each promised measure that is still owed
 * @param documents the documents made, with when they were received
 * @param visitsDue end of the last day by number of each return visit still due, as it was counted at the end of the case; where a holiday
 *     notice came since, {@code limits} has the day that holds
 * @param pending what waits for the head of the responsible unit, absent for nothing
 * @param limits the limits that run (期限), as escalation-service published them; absent in the answer to a step
 * @param otherMatters the other matters of the same petition (一件多诉), each a case of its own; absent where it has none, and in the answer
 *     to a step
 * @param charge the leader who is or last was in charge of it (包案), absent where none was
 */
@JsonInclude(Include.NON_EMPTY)
record CaseView(String petitionId, String number, long version, CaseStatus status, List<Step> legalSteps,
        Purpose purpose, @Nullable HandlingWay way,
        Category category, Urgency urgency, String division, String bureau, @Nullable String unit,
        @Nullable CaseEnd end,
        @Nullable Rating rating, @Nullable Instant arrivedAt, @Nullable Instant signedAt,
        @Nullable DispatchKind dispatchedAs, @Nullable Instant reportBackBy, List<String> helpers,
        @Nullable ObjectionStatus objection, int handBacks,
        @Nullable DisputeView dispute, @Nullable String redirectTo, @Nullable WithinUnit within,
        @Nullable String reviewBody, @Nullable ReportUpStatus reportUp,
        List<ReportRecipient> reportedTo,
        @Nullable String incident, List<String> joined, @Nullable Instant suspendedSince,
        @Nullable Mediation mediation, @Nullable Hearing hearing, Map<String, LocalDate> promisesLeft,
        List<CaseDocument> documents, Map<Integer, Instant> visitsDue, Instant openedAt, Instant changedAt,
        List<LimitView> limits, @Nullable PendingApprovals pending, List<MatterView> otherMatters,
        @Nullable ChargeView charge) {

    /**
     * Another matter of the same petition.
     *
     * @param caseId the id of its case
     * @param number the number of its case
     * @param unit the responsible unit, absent before dispatch
     * @param leads whether the unit that has it is in the lead of all that share the petition (牵头): that of the first matter before the
     *     bureau names another; where none of the others leads, this one does
     */
    @JsonInclude(Include.NON_NULL)
    record MatterView(String caseId, String number, CaseStatus status, Category category, Urgency urgency,
            @Nullable String unit, boolean leads) {
        static MatterView of(CaseRow row, boolean leads) {
            CaseMatter matter = row.matter();
            return new MatterView(row.id(), row.number(), row.stage(), matter.category(), matter.urgency(),
                    row.unit(), leads);
        }
    }

    /**
     * A hearing (听证, Art. 31, 36).
     *
     * @param body who holds it
     * @param from its first day, in Asia/Shanghai
     * @param to its last day, absent while it goes on
     * @param open whether it goes on
     */
    @JsonInclude(Include.NON_NULL)
    record Hearing(String body, LocalDate from, @Nullable LocalDate to, boolean open) {
        static @Nullable Hearing of(org.petitions.casework.procedure.state.@Nullable Hearing last) {
            return last == null ? null : new Hearing(last.body(), last.from(), last.to(), last.isOpen());
        }
    }

    /**
     * A dispute of competence (Art. 24).
     *
     * @param rung who has to settle it now
     * @param with the other units that are concerned
     * @param proposal which unit is proposed and waits for the others' word, and who has agreed to it; absent when none is
     * @param decider the office that decides, absent while the units consult
     */
    @JsonInclude(Include.NON_NULL)
    record DisputeView(DisputeRung rung, List<String> with, Dispute.@Nullable Proposal proposal,
            @Nullable String decider) {
        static @Nullable DisputeView of(@Nullable Dispute dispute) {
            return dispute == null
                    ? null
                    : new DisputeView(dispute.rung(), dispute.others(), dispute.proposal(), dispute.decider());
        }
    }

    /** A case after a step, whose limits escalation-service has yet to tell. */
    static CaseView of(Case shown) {
        return of(shown, List.of(), List.of(), List.of(), shown.file().changedAt());
    }

    private static List<MatterView> others(List<CaseRow> siblings, Case shown) {
        List<CaseRow> all = new ArrayList<>(siblings);
        all.add(CaseRow.of(shown.file()));
        String lead = CaseRow.leading(all).map(CaseRow::id).orElse("");
        return siblings.stream().map(row -> MatterView.of(row, row.id().equals(lead))).toList();
    }

    static CaseView of(Case shown, List<CaseLimit> limits, List<CaseRow> siblings, List<String> joined, Instant now) {
        var file = shown.file();
        var state = shown.state();
        var matter = state.matter();
        var routing = state.routing();
        var assignment = routing.assignment();
        return new CaseView(file.id(), file.number(), state.version(), state.status(),
                shown.legalSteps(LegalCalendar.dayOf(now)).stream().sorted().toList(), matter.purpose(),
                assignment == null ? null : assignment.way(), matter.category(),
                matter.urgency(),
                matter.division(), matter.bureau(), state.unit(), end(state), state.ratings().latest(),
                assignment == null ? null : assignment.arrivedAt(), assignment == null ? null : assignment.signedAt(),
                assignment == null ? null : assignment.kind(),
                assignment == null || assignment.reportedBack() ? null : assignment.reportBackBy(),
                assignment == null ? List.of() : assignment.helpers(),
                routing.objection() == ObjectionStatus.NONE ? null : routing.objection(), routing.handBacks(),
                DisputeView.of(routing.dispute()), state.redirectTo(), within(assignment), state.reviewBody(),
                routing.reportUp() == ReportUpStatus.NOT_OWED ? null : routing.reportUp(),
                routing.urgent().reported().stream().sorted().toList(), routing.incident(),
                joined, suspendedSince(state), state.mediation(), Hearing.of(state.hearing()),
                state.commitments().open(), state.documents().all(), state.followUp().visitsDue(), file.openedAt(),
                file.changedAt(), limits.stream().filter(CaseLimit::isOpen)
                        .map(limit -> LimitView.of(limit, now)).toList(),
                state.approvals().kinds().isEmpty() ? null : state.approvals(),
                others(siblings, shown), ChargeView.of(state.charge()));
    }

    private static @Nullable WithinUnit within(@Nullable Assignment assignment) {
        return assignment == null || assignment.within().isNobody() ? null : assignment.within();
    }

    private static @Nullable Instant suspendedSince(CaseState state) {
        return state.phase() instanceof CasePhase.InHandling here ? here.suspendedSince() : null;
    }

    private static @Nullable CaseEnd end(CaseState state) {
        return state.phase() instanceof CasePhase.Ended ended ? ended.end() : null;
    }
}
