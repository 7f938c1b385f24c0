package org.petitions.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Expectation;
import org.petitions.local.expected.Outcome;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.Service;
import org.petitions.local.play.Played;
import org.petitions.local.play.Receipt;

/** That the words arrive whole where they are due. */
final class Words {
    /** The facts' fields by the ledger's headings. */
    private static final Map<String, String> FIELDS = Map.of("title", "标题", "request", "诉求", "facts", "事实", "reasons",
            "理由");

    private Words() {}

    /** The words of the plan's ledgers. */
    static LedgerWords of(Expectation expectation) {
        return new LedgerWords(expectation.plan().rows().stream().map(PlannedRow::key).filter(key -> !key.isOnline())
                .map(LedgerKey::ledger).collect(Collectors.toSet()));
    }

    /** Opens the facts of every petition as the handler it went to, and reads them against the ledger. */
    static Verdict facts(Platform platform, Expectation expectation, Played played) {
        var casework = new HttpDoor(platform.uri(Service.CASEWORK), Patience.FOR_A_RESTART);
        LedgerWords words = of(expectation);
        Map<LedgerKey, Outcome> outcomes = expectation.outcomes();
        List<String> wrong = new ArrayList<>();
        int opened = 0;
        for (PlannedRow.Petition petition : expectation.plan().petitions()) {
            Receipt receipt = played.receipts().get(petition.key());
            if (receipt == null || petition.key().isOnline()) {
                continue;
            }
            opened++;
            Answer answer = casework.get("/cases/" + receipt.petitionId() + "/facts?why=HANDLING",
                    reader(petition, outcomes.get(petition.key())));
            FIELDS.forEach((field, heading) -> {
                String written = words.cell(petition.key(), heading);
                if (!answer.body().path("facts").path(field).asString("").equals(written)) {
                    wrong.add(petition.key() + " " + heading + " (HTTP " + answer.status() + ")");
                }
            });
        }
        return new Verdict(Point.FACTS, opened + " petitions", wrong);
    }

    private static ActingAs reader(PlannedRow.Petition petition, @Nullable Outcome outcome) {
        String unit = outcome == null ? null : outcome.unit();
        return unit == null ? ActingAs.bureau(petition.bureau()) : ActingAs.handler(unit);
    }
}
