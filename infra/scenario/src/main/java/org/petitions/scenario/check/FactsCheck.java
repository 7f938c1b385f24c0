package org.petitions.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.scenario.action.Official;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.driver.DriverResult;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;

/** That the words arrive whole where they are due. */
final class FactsCheck {
    /** The facts' fields by the ledger's headings. */
    private static final Map<String, String> FIELDS = Map.of("title", "标题", "request", "诉求", "facts", "事实", "reasons",
            "理由");

    private FactsCheck() {}

    /** The words of the plan's ledgers. */
    static LedgerTexts textsOf(ScenarioOracle expectation) {
        return new LedgerTexts(expectation.plan().rows().stream().map(PlannedRow::key).filter(key -> !key.isOnline())
                .map(LedgerRowKey::ledger).collect(Collectors.toSet()));
    }

    /** Opens the facts of every petition as the handler it went to, or a colleague of who stands aside, and reads them against the ledger. */
    static CriterionResult facts(ServiceClient door, ScenarioOracle expectation, DriverResult played) {
        LedgerTexts words = textsOf(expectation);
        Map<LedgerRowKey, CaseOutcome> outcomes = expectation.outcomes();
        List<String> wrong = new ArrayList<>();
        int opened = 0;
        for (PlannedRow.Petition petition : expectation.plan().petitions()) {
            Receipt receipt = played.receipts().get(petition.key());
            if (receipt == null || petition.key().isOnline()) {
                continue;
            }
            opened++;
            ServiceResponse answer = door.get("/cases/" + receipt.petitionId() + "/facts?why=HANDLING",
                    readerOf(petition, outcomes.get(petition.key())));
            FIELDS.forEach((field, heading) -> {
                String written = words.cell(petition.key(), heading);
                if (!answer.body().path("facts").path(field).asString("").equals(written)) {
                    wrong.add(petition.key() + " " + heading + " (HTTP " + answer.status() + ")");
                }
            });
        }
        return new CriterionResult(Criterion.FACTS, opened + " petitions", wrong);
    }

    private static Acting readerOf(PlannedRow.Petition petition, @Nullable CaseOutcome outcome) {
        String unit = outcome == null ? null : outcome.unit();
        if (unit == null) {
            return Acting.bureau(petition.bureau());
        }
        Official handler = Official.handler(unit);
        // Who stands aside opens no words (Art. 28).
        return Acting.of(petition.path() == ProcedurePath.RECUSED ? handler.colleague() : handler);
    }
}
