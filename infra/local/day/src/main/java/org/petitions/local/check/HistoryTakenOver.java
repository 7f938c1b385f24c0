package org.petitions.local.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.Service;
import org.petitions.local.play.SampleDay;
import org.petitions.local.play.Submission;
import tools.jackson.databind.JsonNode;

/** That a ledger of the past comes in without an alarm for what is past, and what is open gets the days that the law still gives it. */
final class HistoryTakenOver {
    private static final String LEDGER = "431222-history";

    /**
     * What each row comes to, counted by hand. The second was answered on 20 May: ninety days to settle it; the third accepted on 28 May:
     * sixty days; the fourth arrived on 15 May, and nobody decided by 1 June: its head is told, and nobody above.
     */
    private static final Map<String, String> EXPECTED = Map.of("H001", "CLOSED, clocks [], told []", "H002",
            "REPLIED, clocks [SETTLEMENT 2026-08-18], told []", "H003",
            "ACCEPTED, clocks [HANDLING 2026-07-27], told []", "H004",
            "DISPATCHED, clocks [ACCEPTANCE 2026-06-01], told [UNIT_HEAD LIMIT_MISSED]");

    private final Platform platform;

    private HistoryTakenOver(Platform platform) {
        this.platform = platform;
    }

    static Verdict verdict(Platform platform, SampleDay day) {
        var history = new HistoryTakenOver(platform);
        Map<String, String> found = new TreeMap<>();
        for (Submission submission : day.takeOverHistory(LEDGER)) {
            found.put(submission.key().number(), switch (submission) {
                case Submission.Registered registered -> history.outcome(registered.receipt().petitionId());
                case Submission.Refused refused -> "refused " + refused.faults();
            });
        }
        return new Verdict(Point.HISTORY, found.size() + " rows", Differences.between(EXPECTED, found));
    }

    private String outcome(String petitionId) {
        Stream<JsonNode> clocks = read(Service.ESCALATION, "/clocks/" + petitionId).path("clocks").valueStream();
        Stream<JsonNode> told = read(Service.NOTIFICATION, "/alerts?petition=" + petitionId).path("alerts")
                .valueStream();
        return "%s, clocks %s, told %s".formatted(
                read(Service.CASEWORK, "/cases/" + petitionId).path("status").asString(),
                words(clocks, "clock", "lastDay"), words(told, "rung", "reason"));
    }

    private static List<String> words(Stream<JsonNode> nodes, String first, String second) {
        return nodes.map(node -> node.path(first).asString() + " " + node.path(second).asString()).sorted()
                .collect(Collectors.toList());
    }

    private JsonNode read(Service service, String path) {
        return new HttpDoor(platform.uri(service), Patience.FOR_A_RESTART).get(path, ActingAs.OPERATIONS).body();
    }
}
