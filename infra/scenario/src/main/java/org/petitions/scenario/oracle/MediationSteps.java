package org.petitions.scenario.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.action.DocumentPlace;

/** The steps in which the parties of a dispute come to terms, or do not (Art. 33). None of them moves a clock. */
final class MediationSteps {
    /** Whoever is on the other side, by the order of the parties: the petitioner is the first. */
    private static final List<Map<String, Object>> PARTIES = List
            .of(Map.of("kind", "ORGANISATION", "name", "例县某建材厂"));
    private static final int PETITIONER = 1;
    private static final int OTHER = 2;

    private final ScenarioCase scenarioCase;

    MediationSteps(ScenarioCase scenarioCase) {
        this.scenarioCase = scenarioCase;
    }

    /** Both parties consent, and the agreement is made and signed by both and the mediator. */
    void mediate() {
        proposeMediation();
        scenarioCase.advanceDays(2);
        consent(PETITIONER, "信访人签署同意书，附卷。");
        consent(OTHER, "对方当事人签署同意书，附卷。");
        makeAgreement("MEDIATION_AGREEMENT");
        scenarioCase.advanceDays(2);
        Map<String, Object> agreement = signed();
        agreement.put("mediatorSignedOn", today());
        scenarioCase.takeStep("agree-in-mediation", scenarioCase.handler(), agreement, "MediationAgreed");
    }

    void mediateWithoutAgreement() {
        proposeMediation();
        scenarioCase.advanceDays(2);
        scenarioCase.takeStep("fail-mediation", scenarioCase.handler(), Map.of(), "MediationFailed");
    }

    /** The parties settle among themselves, without a mediator. */
    void reconcile() {
        scenarioCase.advanceDays(4);
        scenarioCase.takeStep("propose-reconciliation", scenarioCase.handler(),
                Map.of("parties", PARTIES, "text", "双方愿意自行协商，引导和解。"), "ReconciliationProposed");
        makeAgreement("RECONCILIATION_AGREEMENT");
        scenarioCase.advanceDays(3);
        scenarioCase.takeStep("reconcile", scenarioCase.handler(), signed(), "Reconciled");
    }

    private void proposeMediation() {
        scenarioCase.advanceDays(4);
        scenarioCase.takeStep("propose-mediation", scenarioCase.handler(),
                Map.of("by", "UNIT", "parties", PARTIES, "mediator",
                        Map.of("kind", "COMMITTEE", "name", "例镇人民调解委员会"), "text", "提议由镇人民调解委员会主持调解。"),
                "MediationProposed");
    }

    private void consent(int party, String proof) {
        scenarioCase.takeStep("consent-to-mediation", scenarioCase.handler(), Map.of("party", party, "text", proof),
                "MediationConsented");
    }

    private void makeAgreement(String kind) {
        scenarioCase.takeStepInPresence("documents", scenarioCase.handler(),
                Map.of("kind", kind, "agreedFacts", "对方当事人尚欠信访人货款一万元。", "text", "对方当事人已当场付清上述款项，双方再无争议。"),
                "DocumentIssued");
    }

    private Map<String, Object> signed() {
        return new HashMap<>(Map.of("agreement", new DocumentPlace(scenarioCase.documents()), "signatures",
                List.of(Map.of("party", PETITIONER, "on", today()), Map.of("party", OTHER, "on", today()))));
    }

    private String today() {
        return LegalCalendar.dayOf(scenarioCase.at()).toString();
    }
}
