package org.petitions.scenario.check;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;

/** The totals that the services keep by themselves, beside the petitions added up one by one. */
final class TotalsCheck {
    private static final String ALERTS = "alerts";
    private static final String SENT = "sent to offices";
    private static final String HANDED_BACK = "handed back";
    private static final String RATED = "ratings of offices";

    private final ServiceClient door;
    private final ScenarioOracle expectation;

    TotalsCheck(ServiceClient door, ScenarioOracle expectation) {
        this.door = door;
        this.expectation = expectation;
    }

    CriterionResult result(Map<LedgerRowKey, CaseOutcome> found) {
        Map<String, Long> oneByOne = new LinkedHashMap<>(found.values().stream()
                .collect(Collectors.groupingBy(CaseOutcome::status, Collectors.counting())));
        oneByOne.put(ALERTS, found.values().stream().mapToLong(outcome -> outcome.alerts().size()).sum());
        Map<String, Long> totals = new LinkedHashMap<>();
        read("/cases/summary").path("byStatus").properties()
                .forEach(status -> totals.put(status.getKey(), status.getValue().asLong()));
        totals.put(ALERTS, read("/alerts/summary").path("total").asLong());
        totals.values().removeIf(count -> count == 0);
        JsonNode open = read("/clocks/summary").path("open");
        // How many alerts wait for a person is told by the alerts themselves.
        for (ClockKind kind : EnumSet.complementOf(EnumSet.of(ClockKind.ACKNOWLEDGEMENT))) {
            oneByOne.put(kind.name(), expectation.openClocks(kind));
            totals.put(kind.name(), open.path(kind.name()).asLong());
        }
        duty().forEach(totals::put);
        oneByOne.put(SENT, steps(found, "Dispatched") + steps(found, "HandlingRedirected"));
        oneByOne.put(HANDED_BACK, steps(found, "ObjectionAllowed") + steps(found, "ReturnedToSender"));
        // Each is counted for the unit and for the bureau.
        oneByOne.put(RATED, 2 * steps(found, "Rated"));
        return new CriterionResult(Criterion.SUMMARIES, totals.toString(), MapDifferences.between(
                MapDifferences.mapValues(oneByOne, Function.identity()), totals));
    }

    /** What the offices' accounts of duty come to, all together; ledgers of the past go back less than a year. */
    private Map<String, Long> duty() {
        JsonNode units = read("/duty?from=%s&to=%s".formatted(
                LegalCalendar.dayOf(Schedule.ENDS_AT).minusYears(1), LegalCalendar.dayOf(Schedule.ENDS_AT)))
                .path("units");
        return Map.of(SENT, sum(units, "/arrivals/total"), HANDED_BACK, sum(units, "/arrivals/handedBack"), RATED,
                sum(units, "/answers/satisfied") + sum(units, "/answers/basically") + sum(units, "/answers/not"));
    }

    private static long sum(JsonNode units, String field) {
        return units.valueStream().mapToLong(unit -> unit.at(field).asLong()).sum();
    }

    private static long steps(Map<LedgerRowKey, CaseOutcome> found, String event) {
        return found.values().stream().flatMap(outcome -> outcome.steps().stream()).filter(event::equals).count();
    }

    private JsonNode read(String path) {
        return door.get(path, Acting.OPERATIONS).body();
    }
}
