package org.petitions.scenario.oracle;

import java.time.Duration;
import java.util.Map;
import org.petitions.scenario.action.Official;

/** The steps with documents, which are made and handed over (Art. 23, 32, 35). */
final class DocumentSteps {
    /** How long before the official notes the delivery the petitioner signed the receipt. */
    private static final Duration RECEIVED_BEFORE = Duration.ofHours(1);

    private final ScenarioCase scenarioCase;
    private int issuedCount;

    DocumentSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /** A document is made one morning and handed over the next. */
    void issueAndDeliver(String kind) {
        issueAndDeliver(kind, scenarioCase.handler());
    }

    /** The same with one that is the bureau's. */
    void issueByBureau(String kind) {
        issueAndDeliver(kind, scenarioCase.bureau());
    }

    private void issueAndDeliver(String kind, Official by) {
        scenarioCase.advanceDays(1);
        if (scenarioCase.takeStep("documents", by, Map.of("kind", kind), "DocumentIssued")) {
            issuedCount++;
        }
        scenarioCase.advanceDays(1);
        scenarioCase.deliverDocument(issuedCount, by, Map.of("how", "IN_PERSON", "receivedAt",
                scenarioCase.at().minus(RECEIVED_BEFORE).toString(), "receipt", "送达回证：本人当面签收。"));
    }
}
