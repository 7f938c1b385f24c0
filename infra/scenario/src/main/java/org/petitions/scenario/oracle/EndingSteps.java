package org.petitions.scenario.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;

/** The steps at the end: rating, report back, the kinds of end, and what follows (Art. 21, 22, 27, 31 to 37). */
final class EndingSteps {
    /** The city's practice: days after an end at which a return visit is due each. */
    private static final List<Integer> RETURN_VISITS = List.of(30, 90, 180);

    private static final Map<String, Object> SETTLED = Map.of("living", "SETTLED", "work", "NOT_AT_ISSUE");

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;

    EndingSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
    }

    /** What follows an answer: the day after, the petitioner may rate it; then the unit reports back where it has to. */
    void rateAndReportBack() {
        scenarioCase.advanceDays(1);
        var rating = petition.rating();
        if (rating != null && scenarioCase.requestByPetitioner(PlannedAction.RequestKind.RATING,
                Map.of("bureau", "SATISFIED", "unit", rating), "Rated")) {
            scenarioCase.setRating(rating);
        }
        scenarioCase.advanceDays(1);
        if (isAssigned() && scenarioCase.takeStep("report-back", scenarioCase.handler(),
                Map.of("reasons", "办结报告：已答复信访人，落实情况见附件。"), "ReportedBack")) {
            scenarioCase.clocks().stop(ClockKind.REPORT_BACK, scenarioCase.at());
        }
    }

    private boolean isAssigned() {
        return switch (petition.path()) {
            case SENT_ON -> true;
            case REPORT_LEFT -> false;
            default -> petition.urgency() != Urgency.ORDINARY;
        };
    }

    /** The unit closes it where the plan says so: a claim of Art. 31 (6) with its return visits, anything else with its answer. */
    void closeAsPlanned() {
        scenarioCase.advanceDays(1);
        if (!petition.closed()) {
            scenarioCase.advanceTo(null);
        } else if (scenarioCase.way().hasReview()) {
            endWithVisits("close", scenarioCase.handler(), SETTLED, CaseEnd.SETTLED);
        } else if (scenarioCase.takeStep("close", scenarioCase.handler(), SETTLED, "Closed")) {
            scenarioCase.close(CaseEnd.ANSWERED);
        }
    }

    void endByAgreement() {
        end("end-by-agreement", SETTLED, CaseEnd.AGREEMENT);
        if (!scenarioCase.isOver()) {
            scenarioCase.addEvents(scenarioCase.copied());
        }
    }

    void endByHearing() {
        end("end-by-hearing", with(Map.of("conclusion", "听字〔2026〕1号")), CaseEnd.HEARING_TERMINATION);
    }

    void endWithRelief() {
        end("end-with-relief", with(Map.of("agreement", "救字〔2026〕1号", "signed", true)), CaseEnd.RELIEF);
    }

    /** The procedure stands still from the third day of handling on; then the limit goes on, without the days it stood still. */
    void suspendProcedure(int days, HandlingSteps inHand) {
        Instant began = scenarioCase.at();
        scenarioCase.advanceDays(3);
        endWithVisits("suspend-procedure",
                Official.headOf(scenarioCase.isOver() ? petition.unit() : scenarioCase.unit()),
                scenarioCase.withSending(Map.of("ground", "PETITIONER_AWAY", "reason", "信访人外出务工，暂时无法联系。"),
                        "挂号信XA00000000547，已交邮。"),
                CaseEnd.PROCEDURAL_SUSPENSION);
        scenarioCase.addEvents(scenarioCase.withSurelySent("ProcedureSuspended"));
        if (!scenarioCase.isOver()) {
            scenarioCase.clocks().start(ClockKind.SUSPENSION, scenarioCase.unit(), scenarioCase.at());
        }
        LocalDate stoodStill = LegalCalendar.dayOf(scenarioCase.at());
        reopen(days, () -> inHand.startHandling(
                began.plus(
                        Duration.ofDays(stoodStill.until(LegalCalendar.dayOf(scenarioCase.at()), ChronoUnit.DAYS)))));
    }

    /** No remedy is left. */
    void terminateByLaw(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        endWithVisits("terminate-by-law", scenarioCase.bureau(), Map.of("decision", "终字〔2026〕1号"),
                CaseEnd.LAWFUL_TERMINATION);
    }

    private void end(String step, Map<String, Object> body, CaseEnd how) {
        scenarioCase.advanceDays(3);
        endWithVisits(step, scenarioCase.handler(), body, how);
    }

    private void endWithVisits(String step, Official by, Map<String, Object> body, CaseEnd how) {
        if (!scenarioCase.takeStep(step, by, body, "Closed", "ReturnVisitDue", "ReturnVisitDue", "ReturnVisitDue")) {
            return;
        }
        scenarioCase.close(how);
        for (int visit = 1; visit <= RETURN_VISITS.size(); visit++) {
            Instant due = scenarioCase.calendar().afterDays(scenarioCase.at(), RETURN_VISITS.get(visit - 1)).end();
            scenarioCase.clocks().startUntil(due, ClockKind.RETURN_VISIT, String.valueOf(visit), scenarioCase.unit(),
                    scenarioCase.at());
        }
    }

    /** The unit looks how things stand, on the day of all return visits. */
    void makeReturnVisit(String finding) {
        scenarioCase.advanceTo(Schedule.returnVisitAfter(scenarioCase.at()).orElse(null));
        if (scenarioCase.takeStep("visit", scenarioCase.handler(),
                Map.of("visit", 1, "finding", finding, "text", "上门回访，情况记录如下。"), "ReturnVisited")) {
            scenarioCase.clocks().stop(ClockKind.RETURN_VISIT, "1", scenarioCase.at());
        }
    }

    void reopen(int daysLater, HandlingSteps inHand) {
        reopen(daysLater, inHand::startHandling);
    }

    private void reopen(int daysLater, Runnable goOn) {
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.takeStep("reopen", scenarioCase.bureau(), Map.of("reasons", "经核查，化解措施尚未落实，重新办理。"),
                "Reopened")) {
            scenarioCase.clocks().stop(ClockKind.RETURN_VISIT, scenarioCase.at());
            scenarioCase.clocks().stop(ClockKind.SUSPENSION, scenarioCase.at());
            scenarioCase.clearEnd();
            goOn.run();
        }
    }

    /** The unit says that the petitioner wants to withdraw; the petitioner says whether that is so. */
    void answerWithdrawal(boolean confirmed) {
        scenarioCase.advanceDays(4);
        scenarioCase.takeStep("note-withdrawal", scenarioCase.handler(), Map.of(), "WithdrawalNoted");
        scenarioCase.advanceDays(1);
        if (scenarioCase.requestByPetitioner(PlannedAction.RequestKind.WITHDRAWAL, Map.of("confirmed", confirmed),
                confirmed ? "Closed" : "WithdrawalDenied") && confirmed) {
            scenarioCase.close(CaseEnd.WITHDRAWN);
        }
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(SETTLED);
        body.putAll(more);
        return body;
    }
}
