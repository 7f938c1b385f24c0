package org.petitions.scenario.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.driver.DriverResult;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;

/**
 * Erases one petition as its bureau does, after everything else was looked at: one that went through its documents to a lawful end. Its
 * words are nowhere afterwards, and what its offices did still stands. On the same ground nothing goes of a case that is open.
 */
final class ErasureCheck {
    /** The path of the petition that is erased. */
    static final ProcedurePath ERASED = ProcedurePath.DOCUMENTED;

    private static final Map<String, String> ORDER = Map.of("ground", "RETENTION_EXPIRED", "note", "保存期限届满，按规定销毁");

    private final ServiceClient door;
    private final List<String> wrong = new ArrayList<>();

    private ErasureCheck(ServiceClient door) {
        this.door = door;
    }

    static CriterionResult result(ServiceClient door, ScenarioOracle expectation, DriverResult played) {
        var check = new ErasureCheck(door);
        PlannedRow.Petition ended = first(expectation, played,
                petition -> petition.path() == ERASED);
        PlannedRow.Petition open = first(expectation, played,
                petition -> isOpen(expectation, petition.key()));
        check.refusesOpen(open, played);
        check.erases(ended, played);
        return new CriterionResult(Criterion.ERASED, "1 petition", check.wrong);
    }

    private static PlannedRow.Petition first(ScenarioOracle expectation, DriverResult played,
            Predicate<PlannedRow.Petition> wanted) {
        return expectation.plan().petitions().stream().filter(petition -> played.receipts().containsKey(petition.key()))
                .filter(wanted).findFirst().orElseThrow();
    }

    private static boolean isOpen(ScenarioOracle expectation, LedgerRowKey key) {
        var outcome = expectation.outcomes().get(key);
        return outcome != null && outcome.end() == null;
    }

    private void refusesOpen(PlannedRow.Petition petition, DriverResult played) {
        ServiceResponse answer = order(petition, receiptOf(petition, played));
        expect(petition.key() + " is open", answer.isProblem("case-goes-on"), answer);
    }

    private void erases(PlannedRow.Petition petition, DriverResult played) {
        Receipt receipt = receiptOf(petition, played);
        Acting bureau = Acting.bureau(petition.bureau());
        String cases = "/cases/" + receipt.petitionId();
        int documents = door.get(cases + "/documents", bureau).body().path("documents").size();
        // else what cannot be read afterwards might never have been there
        ServiceResponse factsBefore = texts(cases, "facts", bureau);
        expect("facts before", factsBefore.isDone() && !factsBefore.body().path("facts").isEmpty(), factsBefore);
        ServiceResponse opinionBefore = texts(cases, "opinion", bureau);
        expect("opinion before", opinionBefore.isDone() && !opinionBefore.text("text").isEmpty(), opinionBefore);
        ServiceResponse wordsBefore = texts(cases, "words", bureau);
        expect("words before", wordsBefore.isDone() && !wordsBefore.body().isEmpty(), wordsBefore);

        ServiceResponse ordered = order(petition, receipt);
        expect("ordered", ordered.isDone(), ordered);
        if (!ordered.isDone()) {
            return;
        }
        RetryPolicy.RESTART.until("erasure of " + petition.key(),
                () -> isOnTimeline(cases, bureau) ? Boolean.TRUE : null);

        ServiceResponse registered = door.get("/petitions/" + receipt.number(), bureau);
        expect("intake says so", !registered.text("erasedAt").isEmpty(), registered);
        ServiceResponse tracked = door.post("/tracking",
                Map.of("number", receipt.number(), "code", receipt.trackingCode()), Map.of());
        expect("the petitioner still tracks and is told", tracked.isDone() && !tracked.text("erasedAt").isEmpty(),
                tracked);
        ServiceResponse facts = texts(cases, "facts", bureau);
        expect("no facts", facts.isProblem("facts-not-here"), facts);
        ServiceResponse opinion = texts(cases, "opinion", bureau);
        expect("no opinion", opinion.isProblem("no-opinion"), opinion);
        ServiceResponse words = texts(cases, "words", bureau);
        expect("no words", words.isDone() && words.body().isEmpty(), words);
        ServiceResponse listed = door.get(cases + "/documents", bureau);
        expect("documents are still listed", documents > 0 && listed.body().path("documents").size() == documents,
                listed);
        for (int n = 1; n <= documents; n++) {
            ServiceResponse paper = door.get(cases + "/documents/" + n + "/pdf", bureau);
            expect("no document " + n, paper.isProblem("document-erased"), paper);
        }
    }

    private ServiceResponse texts(String cases, String which, Acting bureau) {
        return door.get(cases + "/" + which + "?why=SUPERVISION", bureau);
    }

    private boolean isOnTimeline(String cases, Acting bureau) {
        for (JsonNode entry : door.get(cases + "/timeline", bureau).body().path("entries")) {
            if (entry.path("kind").asString("").equals("WORDS_ERASED")) {
                return true;
            }
        }
        return false;
    }

    private ServiceResponse order(PlannedRow.Petition petition, Receipt receipt) {
        return door.post("/petitions/" + receipt.number() + "/erasure", ORDER,
                Acting.bureau(petition.bureau()), Map.of());
    }

    private static Receipt receiptOf(PlannedRow.Petition petition, DriverResult played) {
        return Objects.requireNonNull(played.receipts().get(petition.key()), "chosen among them");
    }

    private void expect(String what, boolean so, ServiceResponse answer) {
        if (!so) {
            wrong.add(what + ": HTTP " + answer.status() + " " + answer.text("code"));
        }
    }
}
