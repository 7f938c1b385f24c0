package org.petitions.local.expected;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;

/** The part of a story at its end: rating, report back, the ways to end, and what follows (Art. 21, 22, 27, 31 to 37). */
final class AtTheEnd {
    /** The city's practice: days after an end at which a return visit is due each. */
    private static final List<Integer> RETURN_VISITS = List.of(30, 90, 180);

    private static final Map<String, Object> SETTLED = Map.of("living", "SETTLED", "work", "NOT_AT_ISSUE");

    private final Story story;
    private final PlannedRow.Petition petition;

    AtTheEnd(Story story) {
        this.story = story;
        this.petition = story.petition();
    }

    /** What follows an answer: the day after, the petitioner may rate it; then the unit reports back where it has to. */
    void isHeardOf() {
        story.days(1);
        var rating = petition.rating();
        if (rating != null && story.says(Act.Word.RATING, Map.of("bureau", "SATISFIED", "unit", rating), "Rated")) {
            story.isRated(rating);
        }
        story.days(1);
        if (petition.urgency() != Urgency.ORDINARY && story.takes(Move.REPORT_BACK, story.handler(),
                Map.of("reasons", "办结报告：已答复信访人，落实情况见附件。"), "ReportedBack")) {
            story.clocks().stop(ClockKind.REPORT_BACK, story.at());
        }
    }

    /** The unit closes it where the plan says so: a claim with its return visits, anything else with its answer. */
    void isClosedAsPlanned() {
        story.days(1);
        if (!petition.closed()) {
            story.comesTo(null);
        } else if (petition.purpose() == Purpose.CLAIM) {
            endWithVisits(Move.CLOSE, story.handler(), SETTLED, CaseEnd.SETTLED);
        } else if (story.takes(Move.CLOSE, story.handler(), SETTLED, "Closed")) {
            story.ends(CaseEnd.ANSWERED);
        }
    }

    void isEndedByAgreement() {
        end(Move.END_BY_AGREEMENT, SETTLED, CaseEnd.AGREEMENT);
    }

    void isEndedByHearing() {
        end(Move.END_BY_HEARING, with(Map.of("conclusion", "听字〔2026〕1号")), CaseEnd.HEARING_TERMINATION);
    }

    void isEndedWithRelief() {
        end(Move.END_WITH_RELIEF, with(Map.of("agreement", "救字〔2026〕1号", "signed", true)), CaseEnd.RELIEF);
    }

    void isSuspendedInProcedure(String approver) {
        end(Move.SUSPEND_PROCEDURE, Map.of("ground", "PETITIONER_AWAY", "approver", approver),
                CaseEnd.PROCEDURAL_SUSPENSION);
    }

    /** No remedy is left. */
    void isTerminatedByLaw(int daysLater) {
        story.days(daysLater);
        endWithVisits(Move.TERMINATE_BY_LAW, story.bureau(), Map.of("decision", "终字〔2026〕1号"),
                CaseEnd.LAWFUL_TERMINATION);
    }

    private void end(Move move, Map<String, Object> body, CaseEnd how) {
        story.days(3);
        endWithVisits(move, story.handler(), body, how);
    }

    private void endWithVisits(Move move, Official by, Map<String, Object> body, CaseEnd how) {
        if (!story.takes(move, by, body, "Closed", "ReturnVisitDue", "ReturnVisitDue", "ReturnVisitDue")) {
            return;
        }
        story.ends(how);
        for (int visit = 1; visit <= RETURN_VISITS.size(); visit++) {
            Instant due = story.calendar().afterDays(story.at(), RETURN_VISITS.get(visit - 1)).end();
            story.clocks().startUntil(due, ClockKind.RETURN_VISIT, String.valueOf(visit), story.unit(), story.at());
        }
    }

    /** The unit looks how things stand, on the day of all return visits. */
    void isVisited(String finding) {
        story.comesTo(Schedule.visitAfter(story.at()).orElse(null));
        if (story.takes(Move.VISIT, story.handler(),
                Map.of("visit", 1, "finding", finding, "text", "上门回访，情况记录如下。"), "ReturnVisited")) {
            story.clocks().stop(ClockKind.RETURN_VISIT, "1", story.at());
        }
    }

    void isReopened(int daysLater, InHand inHand) {
        story.days(daysLater);
        if (story.takes(Move.REOPEN, story.bureau(), Map.of("reasons", "经核查，化解措施尚未落实，重新办理。"), "Reopened")) {
            story.clocks().stop(ClockKind.RETURN_VISIT, story.at());
            story.isTakenUpAgain();
            inHand.isInHandling();
        }
    }

    /** The unit says that the petitioner wants to withdraw; the petitioner says whether that is so. */
    void isWithdrawalAnswered(boolean confirmed) {
        story.days(4);
        story.takes(Move.NOTE_WITHDRAWAL, story.handler(), Map.of(), "WithdrawalNoted");
        story.days(1);
        if (story.says(Act.Word.WITHDRAWAL, Map.of("confirmed", confirmed),
                confirmed ? "Closed" : "WithdrawalDenied") && confirmed) {
            story.ends(CaseEnd.WITHDRAWN);
        }
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(SETTLED);
        body.putAll(more);
        return body;
    }
}
