package org.petitions.local.check;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Expectation;
import org.petitions.local.expected.Outcome;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.Service;
import tools.jackson.databind.JsonNode;

/** The totals that the services keep by themselves, beside the petitions added up one by one. */
final class Totals {
    private static final String ALERTS = "alerts";

    private final Platform platform;
    private final Expectation expectation;

    Totals(Platform platform, Expectation expectation) {
        this.platform = platform;
        this.expectation = expectation;
    }

    Verdict verdict(Map<LedgerKey, Outcome> found) {
        Map<String, Long> oneByOne = new LinkedHashMap<>(found.values().stream()
                .collect(Collectors.groupingBy(Outcome::status, Collectors.counting())));
        oneByOne.put(ALERTS, found.values().stream().mapToLong(outcome -> outcome.told().size()).sum());
        Map<String, Long> totals = new LinkedHashMap<>();
        read(Service.CASEWORK, "/cases/summary").path("byStatus").properties()
                .forEach(status -> totals.put(status.getKey(), status.getValue().asLong()));
        totals.put(ALERTS, read(Service.NOTIFICATION, "/alerts/summary").path("total").asLong());
        totals.values().removeIf(count -> count == 0);
        JsonNode open = read(Service.ESCALATION, "/clocks/summary").path("open");
        // How many alerts wait for a person is told by the alerts themselves.
        for (ClockKind kind : EnumSet.complementOf(EnumSet.of(ClockKind.ACKNOWLEDGEMENT))) {
            oneByOne.put(kind.name(), expectation.openClocks(kind));
            totals.put(kind.name(), open.path(kind.name()).asLong());
        }
        return new Verdict(Point.SUMMARIES, totals.toString(), Differences.between(
                Differences.mapValues(oneByOne, Function.identity()), totals));
    }

    private JsonNode read(Service service, String path) {
        return new HttpDoor(platform.uri(service), Patience.FOR_A_RESTART).get(path, ActingAs.OPERATIONS).body();
    }
}
