package org.petitions.scenario.oracle;

import java.util.List;
import java.util.Map;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.UnitId;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;

/** The steps of a dispute between units over who is competent, until it is agreed or decided (Art. 24). */
final class DisputeSteps {
    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;
    private final DispatchSteps dispatch;

    DisputeSteps(ScenarioCase scenarioCase, DispatchSteps dispatch) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
        this.dispatch = dispatch;
    }

    /** Another unit says that it is competent, too. */
    void raiseDispute() {
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("raise-dispute", scenarioCase.handler(), Map.of("unit", petition.otherUnit()),
                "DisputeRaised")) {
            scenarioCase.clocks().start(ClockKind.DISPUTE, scenarioCase.unit(), scenarioCase.at());
        }
    }

    /** The unit says that another one is competent, and that the political-legal commission is concerned, too. */
    void raiseDisputeAmongThree() {
        scenarioCase.advanceDays(2);
        if (scenarioCase.takeStep("raise-dispute", scenarioCase.handler(),
                Map.of("unit", petition.otherUnit(), "others", List.of(thirdUnit())), "DisputeRaised")) {
            scenarioCase.clocks().start(ClockKind.DISPUTE, scenarioCase.unit(), scenarioCase.at());
        }
    }

    private String thirdUnit() {
        return UnitId.divisionOf(petition.office()) + "-PLC";
    }

    /** The other unit does not agree to take it on. */
    void declineUnit(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        scenarioCase.takeStep("decline-unit", Official.handler(petition.otherUnit()), Map.of("reasons", "不属本单位职权范围。"),
                "UnitDeclined");
    }

    /** It proposes the first unit instead, which agrees, and so does the third. */
    void agreeOnTheFirstUnit() {
        scenarioCase.takeStep("propose-unit", Official.handler(petition.otherUnit()),
                Map.of("unit", scenarioCase.unit(), "reasons", "建议仍由原单位受理。"), "UnitProposed");
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("agree-to-unit", scenarioCase.handler(), Map.of(), "UnitAgreed");
        if (scenarioCase.takeStep("agree-to-unit", Official.handler(thirdUnit()), Map.of(), "DisputeSettled")) {
            scenarioCase.clocks().stop(ClockKind.DISPUTE, scenarioCase.at());
        }
    }

    /** The units came to no agreement: the bureau brings it to who decides. */
    void escalateDispute(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.takeStep("climb-dispute", scenarioCase.bureau(), Map.of(), "DisputeClimbed")) {
            scenarioCase.clocks().start(ClockKind.DISPUTE, decider().unit(), scenarioCase.at());
        }
    }

    /** The county's government is above two of its departments; of a department and the committee's office nobody is (Art. 24). */
    private Official decider() {
        return petition.path() == ProcedurePath.DISPUTE_CONFERENCE
                ? scenarioCase.bureau()
                : Official.handler(UnitId.divisionOf(petition.office()) + "-GOV");
    }

    /** The dispute is decided for the unit that has it, or for the other. */
    void settleDispute(int daysLater, boolean forTheOther) {
        scenarioCase.advanceDays(daysLater);
        String unit = forTheOther ? petition.otherUnit() : petition.unit();
        String[] made = forTheOther ? new String[]{"DisputeSettled", "Dispatched"} : new String[]{"DisputeSettled"};
        if (scenarioCase.takeStep("settle-dispute", decider(), Map.of("unit", unit), made)) {
            scenarioCase.clocks().stop(ClockKind.DISPUTE, scenarioCase.at());
            if (forTheOther) {
                scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
                scenarioCase.clocks().stop(ClockKind.REPORT_BACK, scenarioCase.at());
                scenarioCase.clocks().handBack(scenarioCase.at());
                dispatch.arrive(unit);
            }
        }
    }
}
