package org.petitions.scenario.oracle;

import java.util.Map;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.scenario.plan.PlannedRow;

/** Who is related or has an interest stands aside (Art. 6, 23). */
final class RecusalSteps {
    private final ScenarioCase scenarioCase;
    private final PlannedRow.Petition petition;

    RecusalSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
        this.petition = scenarioCase.petition();
    }

    /** The official who has it is related to the petitioner; a colleague does all that follows. */
    void recuseHandler() {
        scenarioCase.advanceDays(1);
        if (scenarioCase.takeStep("recuse", scenarioCase.handler(),
                Map.of("official", scenarioCase.handler().account(), "reason", "与信访人有近亲属关系。"), "Recused")) {
            scenarioCase.passToColleague();
        }
    }

    /** The unit's head stands aside: what would be told there goes to the next rung. */
    void recuseHead() {
        scenarioCase.advanceDays(1);
        if (scenarioCase.takeStep("recuse", scenarioCase.handler(),
                Map.of("official", head(), "reason", "与信访事项有利害关系。"),
                "Recused")) {
            scenarioCase.clocks().recuse(head(), scenarioCase.at());
        }
    }

    private String head() {
        return PostId.on(Rung.UNIT_HEAD, scenarioCase.isOver() ? petition.unit() : scenarioCase.unit());
    }
}
