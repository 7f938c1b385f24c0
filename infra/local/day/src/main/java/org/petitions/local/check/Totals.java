package org.petitions.local.check;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.calendar.LegalCalendar;
import org.petitions.events.terms.ClockKind;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Expectation;
import org.petitions.local.expected.Outcome;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.Schedule;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.Service;
import tools.jackson.databind.JsonNode;

/** The totals that the services keep by themselves, beside the petitions added up one by one. */
final class Totals {
    private static final String ALERTS = "alerts";
    private static final String SENT = "sent to offices";
    private static final String HANDED_BACK = "handed back";
    private static final String RATED = "ratings of offices";

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
        duty().forEach(totals::put);
        oneByOne.put(SENT, steps(found, "Dispatched"));
        oneByOne.put(HANDED_BACK, steps(found, "ObjectionAllowed"));
        // Each is counted for the unit and for the bureau.
        oneByOne.put(RATED, 2 * steps(found, "Rated"));
        return new Verdict(Point.SUMMARIES, totals.toString(), Differences.between(
                Differences.mapValues(oneByOne, Function.identity()), totals));
    }

    /** What the offices' accounts of duty come to, all together; ledgers of the past go back less than a year. */
    private Map<String, Long> duty() {
        JsonNode units = read(Service.CASEWORK, "/duty?from=%s&to=%s".formatted(
                LegalCalendar.dayOf(Schedule.ENDS_AT).minusYears(1), LegalCalendar.dayOf(Schedule.ENDS_AT)))
                .path("units");
        return Map.of(SENT, sum(units, "/arrivals/total"), HANDED_BACK, sum(units, "/arrivals/handedBack"), RATED,
                sum(units, "/answers/satisfied") + sum(units, "/answers/basically") + sum(units, "/answers/not"));
    }

    private static long sum(JsonNode units, String field) {
        return units.valueStream().mapToLong(unit -> unit.at(field).asLong()).sum();
    }

    private static long steps(Map<LedgerKey, Outcome> found, String event) {
        return found.values().stream().flatMap(outcome -> outcome.steps().stream()).filter(event::equals).count();
    }

    private JsonNode read(Service service, String path) {
        return new HttpDoor(platform.uri(service), Patience.FOR_A_RESTART).get(path, ActingAs.OPERATIONS).body();
    }
}
