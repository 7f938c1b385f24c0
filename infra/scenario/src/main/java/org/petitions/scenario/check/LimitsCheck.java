package org.petitions.scenario.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.PetitionerClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.clocks.OpenLimit;
import org.petitions.scenario.driver.DriverResult;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;
import tools.jackson.databind.JsonNode;

/** That the case lists and the petitioner's tracking show the limits which the days leave running, as the plan counts them. */
final class LimitsCheck {
    /** What an office owes the petitioner, so that tracking tells of it. */
    private static final Set<ClockKind> OWED_TO_PETITIONER = Set.of(ClockKind.DISPATCH, ClockKind.ACCEPTANCE,
            ClockKind.HANDLING, ClockKind.REVIEW, ClockKind.REREVIEW, ClockKind.MEASURE);

    private final ServiceClient door;
    private final PetitionerClient petitioners;
    private final Map<LedgerRowKey, Receipt> receipts;
    private final Map<LedgerRowKey, List<OpenLimit>> expected;
    private final Map<String, LedgerRowKey> keys = new HashMap<>();

    private LimitsCheck(ServiceClient door, ScenarioOracle expectation, DriverResult played) {
        this.door = door;
        this.petitioners = new PetitionerClient(door);
        this.receipts = played.receipts();
        this.expected = expectation.openLimits();
        receipts.forEach((key, receipt) -> keys.put(receipt.petitionId(), key));
    }

    static CriterionResult result(ServiceClient door, ScenarioOracle expectation, DriverResult played) {
        return new LimitsCheck(door, expectation, played).result();
    }

    private CriterionResult result() {
        List<String> wrong = new ArrayList<>(MapDifferences.between(
                MapDifferences.mapValues(expected,
                        limits -> limits.stream().map(OpenLimit::toString).sorted().toList()),
                listed("sort=ID").stream().collect(Collectors.toMap(this::keyOf, LimitsCheck::limitsOf))));
        List<JsonNode> byDue = listed("sort=DUE");
        List<String> ends = byDue.stream().map(LimitsCheck::nextDay).toList();
        if (!ends.equals(ends.stream().sorted().toList())) {
            wrong.add("sort=DUE: not in the order of the next last days");
        }
        compare("sort=DUE", byDue, limit -> limit.lastDay() != null, wrong);
        compare("overdue=true", listed("overdue=true"), OpenLimit::missed, wrong);
        compare("clock=SETTLEMENT", listed("clock=SETTLEMENT"), limit -> limit.clock() == ClockKind.SETTLEMENT, wrong);
        wrong.addAll(MapDifferences.between(nextDates(), trackedDates()));
        long running = expected.values().stream().mapToLong(List::size).sum();
        return new CriterionResult(Criterion.LIMITS, running + " limits", wrong);
    }

    /** All pages of a list, without what is not of the plan. */
    private List<JsonNode> listed(String query) {
        List<JsonNode> rows = new ArrayList<>();
        String after = "";
        do {
            ServiceResponse page = door.get("/cases?limit=200&" + query + after, Acting.OPERATIONS);
            if (!page.isDone()) {
                throw new IllegalStateException("/cases?" + query + " answered " + page.status() + ": " + page.body());
            }
            page.body().path("cases").valueStream().filter(row -> keys.containsKey(row.path("petitionId").asString()))
                    .forEach(rows::add);
            String next = page.body().path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return rows;
    }

    private LedgerRowKey keyOf(JsonNode row) {
        return Objects.requireNonNull(keys.get(row.path("petitionId").asString()));
    }

    private static List<String> limitsOf(JsonNode row) {
        return row.path("limits").valueStream()
                .map(limit -> new OpenLimit(ClockKind.valueOf(limit.path("clock").asString()),
                        limit.path("unit").asString(), day(limit.path("lastDay")),
                        limit.path("missed").asBoolean()).toString())
                .sorted().toList();
    }

    private static String nextDay(JsonNode row) {
        return row.path("limits").valueStream().map(limit -> limit.path("lastDay").asString(""))
                .filter(day -> !day.isEmpty()).min(Comparator.naturalOrder()).orElse("");
    }

    private static @Nullable LocalDate day(JsonNode field) {
        return field.isString() ? LocalDate.parse(field.asString()) : null;
    }

    private void compare(String list, List<JsonNode> found, Predicate<OpenLimit> hasToHave, List<String> wrong) {
        Set<String> wanted = expected.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(hasToHave))
                .map(entry -> entry.getKey().toString()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = found.stream().map(row -> keyOf(row).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        if (shown.size() != found.size()) {
            wrong.add(list + ": a case stands on two pages");
        }
        Stream.concat(wanted.stream(), shown.stream()).distinct()
                .filter(key -> wanted.contains(key) != shown.contains(key))
                .map(key -> list + ": " + key + (wanted.contains(key) ? " is missing" : " is too much"))
                .forEach(wrong::add);
    }

    private Map<LedgerRowKey, String> nextDates() {
        Map<LedgerRowKey, String> dates = new HashMap<>();
        expected.forEach((key, limits) -> limits.stream()
                .filter(limit -> OWED_TO_PETITIONER.contains(limit.clock()) && isTracked(key))
                .map(OpenLimit::lastDay).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .ifPresent(day -> dates.put(key, "tracking " + day)));
        return dates;
    }

    private Map<LedgerRowKey, String> trackedDates() {
        Map<LedgerRowKey, String> dates = new HashMap<>();
        receipts.forEach((key, receipt) -> {
            if (isTracked(key)) {
                JsonNode next = petitioners.track(receipt).path("nextDate").path("lastDay");
                if (next.isString()) {
                    dates.put(key, "tracking " + next.asString());
                }
            }
        });
        return dates;
    }

    /** A matter that officials found themselves has nobody who tracks it. */
    private boolean isTracked(LedgerRowKey key) {
        Receipt receipt = receipts.get(key);
        return receipt != null && !receipt.trackingCode().isEmpty();
    }
}
