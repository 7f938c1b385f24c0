package org.petitions.scenario.oracle;

import java.time.LocalDate;
import java.util.Map;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.plan.PlannedRow;

/** The steps that give a limit more days or have it stand still: extension and suspension (Art. 34). */
final class ExtensionSteps {
    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;

    ExtensionSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
    }

    /** The handler asks for more days, and the next day the head approves; the petitioner's notice is made and goes out with it. */
    void extend(int daysLater, int by) {
        requestExtension(daysLater - 1, by);
        scenarioCase.advanceDays(1);
        if (scenarioCase.takeStep("approve-extension", headOfUnit(),
                scenarioCase.withSending(Map.of(), "挂号信XA00000000543，已交邮。"),
                scenarioCase.withSurelySent("Extended"))) {
            scenarioCase.clocks().extend(ClockKind.HANDLING, by, scenarioCase.at());
        }
    }

    /** The head does not approve it: nothing has changed. */
    void extendInVain(int daysLater, int by) {
        requestExtension(daysLater - 1, by);
        scenarioCase.advanceDays(1);
        scenarioCase.takeStep("refuse-extension", headOfUnit(),
                Map.of("reason", "情况并不复杂，应当按期办结。"), "ExtensionRefused");
    }

    private void requestExtension(int daysLater, int by) {
        scenarioCase.advanceDays(daysLater);
        scenarioCase.takeStep("request-extension", scenarioCase.handler(),
                Map.of("days", by, "reason", "情况复杂，需要实地核查。"), "ExtensionRequested");
    }

    void suspend(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.takeStep("suspend", headOfUnit(),
                scenarioCase.withSending(Map.of("ground", "APPRAISAL", "reason", "须经专业机构鉴定，结论作出前无法认定事实。"),
                        "挂号信XA00000000546，已交邮。"),
                scenarioCase.withSurelySent("Suspended"))) {
            scenarioCase.setStatus("SUSPENDED");
            scenarioCase.clocks().pause(ClockKind.HANDLING, today(), scenarioCase.at());
            scenarioCase.clocks().start(ClockKind.SUSPENSION, scenarioCase.unit(), scenarioCase.at());
        }
    }

    void resume(int daysLater) {
        scenarioCase.advanceDays(daysLater);
        if (scenarioCase.takeStep("resume", scenarioCase.handler(), Map.of(), "Resumed")) {
            scenarioCase.setStatus("ACCEPTED");
            scenarioCase.clocks().resume(ClockKind.HANDLING, today().minusDays(1));
            scenarioCase.clocks().stop(ClockKind.SUSPENSION, scenarioCase.at());
        }
    }

    private Official headOfUnit() {
        return Official.headOf(scenarioCase.isOver() ? petition.unit() : scenarioCase.unit());
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(scenarioCase.at());
    }
}
