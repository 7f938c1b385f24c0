package org.petitions.scenario.oracle;

import java.time.Duration;
import java.util.Map;

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
        scenarioCase.advanceDays(1);
        if (scenarioCase.takeStep("documents", scenarioCase.handler(), Map.of("kind", kind),
                "DocumentIssued")) {
            issuedCount++;
        }
        scenarioCase.advanceDays(1);
        scenarioCase.deliverDocument(issuedCount, scenarioCase.handler(), Map.of("how", "IN_PERSON", "receivedAt",
                scenarioCase.at().minus(RECEIVED_BEFORE).toString(), "receipt", "送达回证：本人当面签收。"));
    }
}
