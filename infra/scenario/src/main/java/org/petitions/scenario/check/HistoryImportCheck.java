package org.petitions.scenario.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.SubmissionResult;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;

/** That a ledger of the past comes in without an alarm for what is past, and what is open gets the days that the law still gives it. */
final class HistoryImportCheck {
    static final String LEDGER = "431222-history";

    /**
     * What each row comes to, counted by hand. The second was answered on 20 May: ninety days to settle it; the third accepted on 28 May:
     * sixty days; the fourth arrived on 15 May, and nobody decided by 1 June: its head is told, and nobody above.
     */
    private static final Map<String, String> EXPECTED = Map.of("H001", "CLOSED, clocks [], alerted []", "H002",
            "REPLIED, clocks [SETTLEMENT 2026-08-18], alerted []", "H003",
            "ACCEPTED, clocks [HANDLING 2026-07-27], alerted []", "H004",
            "DISPATCHED, clocks [ACCEPTANCE 2026-06-01], alerted [UNIT_HEAD LIMIT_MISSED]");

    private final ServiceClient door;

    private HistoryImportCheck(ServiceClient door) {
        this.door = door;
    }

    static CriterionResult result(ServiceClient door, ScenarioDriver day) {
        var history = new HistoryImportCheck(door);
        Map<String, String> found = new TreeMap<>();
        for (SubmissionResult submission : day.takeOverHistory(LEDGER)) {
            found.put(submission.key().number(), switch (submission) {
                case SubmissionResult.Registered registered -> history.outcome(registered.receipt().petitionId());
                case SubmissionResult.Refused refused -> "refused " + refused.faults();
            });
        }
        return new CriterionResult(Criterion.HISTORY, found.size() + " rows", MapDifferences.between(EXPECTED, found));
    }

    private String outcome(String petitionId) {
        Stream<JsonNode> clocks = read("/clocks/" + petitionId).path("clocks")
                .valueStream();
        Stream<JsonNode> alerts = read("/alerts?petition=" + petitionId).path("alerts")
                .valueStream();
        return "%s, clocks %s, alerted %s".formatted(
                read("/cases/" + petitionId).path("status").asString(),
                labels(clocks, "clock", "lastDay"), labels(alerts, "rung", "reason"));
    }

    private static List<String> labels(Stream<JsonNode> nodes, String first, String second) {
        return nodes.map(node -> node.path(first).asString() + " " + node.path(second).asString()).sorted()
                .collect(Collectors.toList());
    }

    private JsonNode read(String path) {
        return door.get(path, Acting.OPERATIONS).body();
    }
}
