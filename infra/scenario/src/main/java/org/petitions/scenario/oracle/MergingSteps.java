package org.petitions.scenario.oracle;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.scenario.plan.LedgerRowKey;

/** The same matter lies at several offices: it goes on in one case (Art. 24). */
final class MergingSteps {
    private static final int DAYS_TO_MERGE = 4;
    private static final int DAYS_TO_SEPARATE = 3;

    private final ScenarioCase scenarioCase;

    MergingSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /** The same matter lies at several offices: it goes on in the case that leads, and whoever can be told is told so at once (Art. 23). */
    void mergeInto(LedgerRowKey lead) {
        scenarioCase.advanceDays(DAYS_TO_MERGE);
        boolean told = scenarioCase.petition().toldBy() != null;
        boolean merged = told
                ? scenarioCase.mergeInto(lead, scenarioCase.notice("挂号信XA00000000047，已交邮。"),
                        scenarioCase.withNotice("Closed", "MergingNoticeOwed"))
                : scenarioCase.mergeInto(lead, Map.of(), "Closed");
        if (merged) {
            scenarioCase.close(CaseEnd.MERGED);
            if (told) {
                String bureau = scenarioCase.petition().bureau();
                scenarioCase.clocks().start(ClockKind.ACCEPTANCE, bureau, scenarioCase.at());
                scenarioCase.clocks().stop(ClockKind.ACCEPTANCE, scenarioCase.at());
            }
        }
    }

    /** Its bureau finds that it is another matter: it goes on where it lay, with its days from the acceptance (Art. 34). */
    void separate(Instant accepted, HandlingSteps inHand) {
        scenarioCase.advanceDays(DAYS_TO_SEPARATE);
        if (scenarioCase.takeStep("separate", scenarioCase.bureau(), Map.of("reasons", "经核实，与主办事项并非同一事项。"),
                "SeparatedFromLead")) {
            scenarioCase.clearEnd();
            inHand.startHandling(accepted);
        }
    }

    /** The case that leads is answered, and so is this one, by the unit that answered it; it is a case of its own again. */
    void answerWithLead(@Nullable Instant answered, String unit) {
        scenarioCase.advanceTo(answered);
        if (!scenarioCase.isOver()) {
            scenarioCase.addEvents("AnsweredThroughLead", "Replied");
            scenarioCase.clearEnd();
            scenarioCase.setUnit(unit);
            scenarioCase.setStatus("REPLIED");
            scenarioCase.clocks().start(ClockKind.SETTLEMENT, unit, scenarioCase.at());
            scenarioCase.setRating(null);
        }
    }

    /** Takes in the case of the same matter, which its own bureau merges. */
    void absorbMergedCase() {
        scenarioCase.advanceDays(DAYS_TO_MERGE);
        scenarioCase.addEvents("Joined");
    }
}
