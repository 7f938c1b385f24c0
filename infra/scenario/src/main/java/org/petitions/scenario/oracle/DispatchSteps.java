package org.petitions.scenario.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.plan.Timing;

/** The steps until somebody takes the petition on: dispatch, assignment, sending on, objection, succession (Art. 22 to 24). */
final class DispatchSteps {
    private static final int DAYS_TO_DISPATCH = 2;
    private static final int DAYS_TO_REPORT_BACK = 60;
    private static final int DAYS_UNREGISTERED = 5;

    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;

    DispatchSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
    }

    /** The platform opens its case, and sends it on where it is clear to whom. */
    void open() {
        Instant registered = registered();
        scenarioCase.clocks().register(registered);
        scenarioCase.clocks().start(ClockKind.DISPATCH, petition.bureau(), received());
        scenarioCase.addEvents("Opened");
        scenarioCase.setStatus("OPENED");
        if (isUrgent()) {
            // Every office reports what is urgent and came to it (Art. 25).
            scenarioCase.clocks().start(ClockKind.REPORT_UP, petition.office(), registered);
        }
        if (petition.dispatched() == Timing.AT_ONCE) {
            scenarioCase.addEvents("Dispatched");
            arrive(petition.isReceivedByUnit() ? petition.office() : petition.unit());
        }
    }

    /** The unit that the petitioner came to sends it on to the one below in its own system, and tells the petitioner so (Art. 23). */
    void sendOn() {
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("send-on", scenarioCase.handler(), Map.of("unit", petition.unit(), "kind", "TRANSFER",
                "notice", scenarioCase.notice("挂号信XA00000000443，已交邮。")),
                scenarioCase.withNotice("SentOn", "Dispatched"))) {
            scenarioCase.setUnit(petition.unit());
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            scenarioCase.clocks().start(ClockKind.ACCEPTANCE, petition.unit(), scenarioCase.at());
        }
    }

    /** Who sent it on wants a report back. */
    void assignBelow() {
        scenarioCase.advanceDays(1);
        if (scenarioCase.takeStep("assign", Official.handler(petition.office()),
                Map.of("reportBackBy", reportBackBy().toString()), "Assigned")) {
            startReportBack(petition.unit());
        }
    }

    /** The lower unit objects; who sent it on consents and has it back. */
    void objectToSender() {
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("object", scenarioCase.handler(), reasons("经研究，该事项应当由市级单位办理。"), "ObjectionRaised")) {
            scenarioCase.clocks().start(ClockKind.OBJECTION, petition.office(), scenarioCase.at());
        }
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("allow-objection", Official.handler(petition.office()), reasons("同意退回，由本单位办理。"),
                "ReturnedToSender", "Dispatched")) {
            scenarioCase.clocks().stop(ClockKind.OBJECTION, scenarioCase.at());
            scenarioCase.clocks().handBack(scenarioCase.at());
            scenarioCase.setUnit(petition.office());
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            scenarioCase.clocks().startAgain(ClockKind.ACCEPTANCE, petition.office(), received(), scenarioCase.at());
        }
    }

    /** A ledger tells when its office registered a row; what comes in online is registered as it comes in. */
    private Instant registered() {
        return petition.key().isOnline() ? Schedule.SUBMITTED_AT : petition.registeredAt();
    }

    /** The bureau's days run from the receipt, where its ledger tells an earlier day of it (Art. 22). */
    private Instant received() {
        LocalDate earlier = petition.receivedOn();
        return earlier == null ? registered() : earlier.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    /** What the platform sent on at once is assigned by the bureau, which wants a report back. */
    void assign() {
        if (scenarioCase.takeStep("assign", scenarioCase.bureau(), Map.of("reportBackBy", reportBackBy().toString()),
                "Assigned")) {
            startReportBack(petition.unit());
        }
    }

    private void startReportBack(String unit) {
        scenarioCase.clocks().startUntil(reportBackBy().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(),
                ClockKind.REPORT_BACK, "", unit, scenarioCase.at());
    }

    /**
     * The office finds the day after that it lay there before it was registered: its bureau's days are counted from the receipt all along
     * (Art. 22).
     */
    void correctReceipt() {
        scenarioCase.advanceDays(1);
        LocalDate received = LegalCalendar.dayOf(registered()).minusDays(DAYS_UNREGISTERED);
        if (scenarioCase.correctRegistration(
                Map.of("receivedOn", received.toString(), "reason", "信封上的收文戳日期早于登记日期，登记时漏填。"))) {
            scenarioCase.clocks().moveStart(ClockKind.DISPATCH,
                    received.atStartOfDay(LegalCalendar.ZONE).toInstant(), scenarioCase.at());
        }
    }

    /** The office finds the day after that it had written down the telephone number and the house of somebody else: no limit moves by that. */
    void correctParticulars() {
        scenarioCase.advanceDays(1);
        scenarioCase.correctRegistration(Map.of("petitioner",
                Map.of("name", "例更正", "phone", "19900001513", "address",
                        Map.of("division", UnitId.divisionOf(petition.office()), "text", "例村四组7号")),
                "reason", "登记时误录了另一人的信息，经核对身份证件更正。"));
    }

    /** The bureau sends it where the plan says, when the plan says. */
    void dispatchAsPlanned() {
        if (petition.dispatched() != Timing.AT_ONCE) {
            scenarioCase.advanceTo(Schedule.instant(petition.dispatched(), Schedule.SUBMITTED_AT, DAYS_TO_DISPATCH,
                    scenarioCase.clocks().endOf(ClockKind.DISPATCH)));
            dispatch(petition.unit());
        }
    }

    private void dispatch(String unit) {
        Map<String, Object> body = new HashMap<>(Map.of("unit", unit, "kind", isUrgent() ? "ASSIGNMENT" : "TRANSFER"));
        if (isUrgent()) {
            body.put("reportBackBy", reportBackBy().toString());
        }
        if (scenarioCase.takeStep("dispatch", scenarioCase.bureau(), body, "Dispatched")) {
            arrive(unit);
            if (isUrgent()) {
                startReportBack(unit);
            }
        }
    }

    /** It comes to this unit, whose days to accept it begin. */
    void arrive(String unit) {
        scenarioCase.setUnit(unit);
        scenarioCase.setStatus("DISPATCHED");
        scenarioCase.clocks().stop(ClockKind.DISPATCH, scenarioCase.at());
        scenarioCase.clocks().start(ClockKind.ACCEPTANCE, unit, scenarioCase.at());
    }

    void sign() {
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("sign", scenarioCase.handler(), Map.of(), "Signed");
    }

    /** The unit objects; its sender consents, takes the material back and sends it elsewhere. */
    void objectAndRedispatch() {
        handBackAndDispatch(petition.otherUnit());
    }

    /** The same, where it is sent to the second unit of that kind in the county. */
    void objectAndRedispatchToSecond() {
        handBackAndDispatch(petition.unit() + "-2");
    }

    /** The bureau finds that it is no petition. */
    void notAcceptByBureau() {
        notAcceptByBureau(3, Map.of("ground", NonAcceptanceGround.NOT_A_PETITION));
    }

    /** The bureau finds that the level below has accepted the same matter and handles it in time (Art. 19). */
    void notAcceptAsHandledBelow(LedgerRowKey running) {
        notAcceptByBureau(8, Map.of("ground", NonAcceptanceGround.BEING_HANDLED, "running", running));
    }

    /** Before the unit it was sent to has taken it on: a leader of the bureau signs that, and it is posted. */
    private void notAcceptByBureau(int daysLater, Map<String, Object> ground) {
        scenarioCase.advanceDays(daysLater);
        boolean happens = new SigningSteps(scenarioCase).decideByBureau(DraftedAct.BUREAU_NON_ACCEPTANCE,
                ground, "NotAccepted", "Closed", "BureauNoticeOwed", "DocumentIssued");
        if (happens) {
            // The unit's days to tell go on as the bureau's.
            scenarioCase.clocks().decide(scenarioCase.at());
            scenarioCase.clocks().succeed(scenarioCase.unit(), petition.bureau());
        }
        if (!scenarioCase.toldByPlatform()) {
            scenarioCase.takeStep("documents/" + scenarioCase.documents() + "/send", scenarioCase.bureau(),
                    Map.of("how", DeliveryMethod.POST, "sentOn", LegalCalendar.dayOf(scenarioCase.at()).toString(),
                            "receipt", "挂号信XA00000000343，已交邮。"),
                    "DocumentSent");
        }
        if (happens) {
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            scenarioCase.close(CaseEnd.NOT_ACCEPTED);
        }
    }

    /** It goes to the county's mass-work station, which is abolished while it has it; its successor, the office, goes on. */
    void succeedUnit() {
        handBackAndDispatch(station());
        scenarioCase.advanceDays(3);
        if (handOver()) {
            scenarioCase.clocks().succeed(station(), petition.otherUnit());
        }
    }

    /** As {@link #succeedUnit}, on the morning after the station's last day to accept it: the office's head is told of what is late already. */
    void succeedUnitLate() {
        handBackAndDispatch(station());
        scenarioCase.advanceTo(Schedule.morningAfter(scenarioCase.clocks().endOf(ClockKind.ACCEPTANCE), 0));
        if (handOver()) {
            scenarioCase.clocks().succeedAfterMiss(ClockKind.ACCEPTANCE, petition.otherUnit(), scenarioCase.at());
        }
    }

    private boolean handOver() {
        boolean happens = scenarioCase.takeStep("succeed-unit", scenarioCase.bureau(), Map.of(), "UnitSucceeded",
                "DocumentIssued");
        if (happens) {
            scenarioCase.setUnit(petition.otherUnit());
        }
        return happens;
    }

    private String station() {
        return UnitId.divisionOf(petition.office()) + "-STATION";
    }

    /** The other unit objects as well, and it comes back to the first. */
    void objectTwiceAndRedispatch() {
        handBackAndDispatch(petition.otherUnit());
        handBackAndDispatch(petition.unit());
    }

    private void handBackAndDispatch(String unit) {
        object();
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("allow-objection", scenarioCase.bureau(), reasons("同意退回，另行转送。"),
                "ObjectionAllowed")) {
            scenarioCase.clocks().stop(ClockKind.OBJECTION, scenarioCase.at());
            scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            scenarioCase.clocks().stop(ClockKind.REPORT_BACK, scenarioCase.at());
            scenarioCase.clocks().handBack(scenarioCase.at());
            scenarioCase.clocks().startAgain(ClockKind.DISPATCH, petition.bureau(), received(),
                    scenarioCase.at());
            scenarioCase.setUnit(null);
            scenarioCase.setStatus("OPENED");
        }
        scenarioCase.advanceDays(DAYS_TO_DISPATCH);
        dispatch(unit);
    }

    /** The unit objects; its sender lets the days for an answer pass, and then finds it unfounded. */
    void objectWithoutSuccess() {
        object();
        scenarioCase.advanceDays(9);
        if (scenarioCase.takeStep("reject-objection", scenarioCase.bureau(), reasons("依权责清单属你单位职权，异议不成立。"),
                "ObjectionRejected")) {
            scenarioCase.clocks().stop(ClockKind.OBJECTION, scenarioCase.at());
        }
    }

    private void object() {
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("object", scenarioCase.handler(), reasons("经研究，该事项不属于本单位职权范围。"),
                "ObjectionRaised")) {
            scenarioCase.clocks().start(ClockKind.OBJECTION, petition.bureau(), scenarioCase.at());
        }
    }

    boolean isUrgent() {
        return petition.urgency() != Urgency.ORDINARY;
    }

    private LocalDate reportBackBy() {
        return LegalCalendar.dayOf(scenarioCase.at()).plusDays(DAYS_TO_REPORT_BACK);
    }

    private static Map<String, Object> reasons(String text) {
        return Map.of("reasons", text);
    }
}
