package org.petitions.scenario.check;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.law.LegalCalendar;
import org.petitions.local.platform.Platform;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.check.AuditBalance.Act;
import org.petitions.scenario.check.AuditEntries.Entry;
import org.petitions.scenario.check.AuditEntries.Outcome;
import org.petitions.scenario.client.Acting;
import org.petitions.scenario.client.PersonClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.RequestLog.Answers;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.ServiceResponse;
import org.petitions.scenario.driver.DriverResult;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.driver.StepNames;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;

/**
 * The audit trail as an auditor gets it, through the door: the chains are whole, every step of the plan stands in it once, and commands,
 * openings, refusals and sign-ins add up with what was asked at the door and how it was answered.
 */
final class AuditCheck {
    /** Somebody of the sample organisation who signs in at a browser. */
    private static final String WHO_SIGNS_IN = "431222-HRSS.h-01";
    /** Nothing is on its way any more: what is missing by then is not coming. */
    private static final RetryPolicy ARRIVES_WITHIN = new RetryPolicy(Duration.ofSeconds(20));

    private final Platform platform;
    private final ServiceClient door;
    private final Map<LedgerRowKey, Receipt> receipts;
    private final List<PlannedAction> actions;
    private final ApiAddresses addresses;
    private final int mayBeLost;

    private AuditCheck(Platform platform, ScenarioOracle expectation, DriverResult played, ServiceClient door,
            int mayBeLost) {
        this.platform = platform;
        this.door = door;
        this.receipts = played.receipts();
        this.actions = expectation.actions();
        this.addresses = ApiAddresses.of(platform.settings().repository());
        this.mayBeLost = mayBeLost;
    }

    /** @param mayBeLost so many entries may be missing of those that go with a killed process or database */
    static CriterionResult result(Platform platform, ScenarioOracle expectation, DriverResult played,
            ScenarioDriver day, int mayBeLost) {
        var check = new AuditCheck(platform, expectation, played, day.door(), mayBeLost);
        return check.result(day);
    }

    private CriterionResult result(ScenarioDriver day) {
        List<String> wrong = new ArrayList<>();
        if (!new PersonClient(platform.settings().door()).signIn(WHO_SIGNS_IN)) {
            wrong.add(WHO_SIGNS_IN + " cannot sign in");
        }
        day.awaitRest();
        Map<Act, Answers> asked = asked();
        LocalDate from = LegalCalendar.dayOf(Schedule.SUBMITTED_AT).minusDays(1);
        LocalDate to = LegalCalendar.dayOf(day.now()).plusDays(1);
        List<Entry> entries = ARRIVES_WITHIN.within(() -> {
            List<Entry> read = AuditEntries.read(door, from, to).entries();
            return faults(asked, read).isEmpty() ? read : null;
        }).orElseGet(() -> AuditEntries.read(door, from, to).entries());
        wrong.addAll(faults(asked, entries));
        wrong.addAll(chainFaults(entries.size()));
        return new CriterionResult(Criterion.AUDITED, figure(entries), wrong);
    }

    private List<String> faults(Map<Act, Answers> asked, List<Entry> entries) {
        List<String> faults = new ArrayList<>(AuditBalance.faults(asked,
                entries.stream().filter(entry -> entry.outcome() != Outcome.SIGNED_IN).toList(), mayBeLost));
        faults.addAll(MapDifferences.between(Map.of(WHO_SIGNS_IN, 1L), entries.stream()
                .filter(entry -> entry.outcome() == Outcome.SIGNED_IN)
                .collect(Collectors.groupingBy(Entry::account, Collectors.summingLong(Entry::count)))));
        Map<String, Long> planned = planned();
        faults.addAll(MapDifferences.between(planned, carriedOut(entries, planned.keySet())));
        return faults;
    }

    /** What {@code ./run audit verify} asks for. */
    private List<String> chainFaults(int entries) {
        ServiceResponse check = door.get("/audit/check", Acting.AUDITOR);
        if (!check.isDone() || !check.body().path("whole").asBoolean(false)) {
            return List.of("the chains are not whole: " + check.body());
        }
        long links = check.body().path("links").asLong();
        return links == entries ? List.of() : List.of("checked " + links + " links, read " + entries + " entries");
    }

    private Map<Act, Answers> asked() {
        Map<Act, Answers> asked = new HashMap<>();
        door.requests().answers().forEach((request, answers) -> {
            String address = addresses.of(request.method(), request.path()).text();
            asked.merge(new Act(request.account(), address), answers, Answers::and);
        });
        return asked;
    }

    /** Each step that the plan has an official take, once. */
    private Map<String, Long> planned() {
        return actions.stream().flatMap(act -> switch (act) {
            case PlannedAction.TakeStep take -> Stream.of(line(take.official().account(),
                    "POST /cases/{id}/" + StepNames.address(take.path()), petitionId(act)));
            case PlannedAction.MergeCase merge -> Stream.of(
                    line(merge.official().account(), "POST /cases/{id}/merge", petitionId(act)));
            case PlannedAction.CorrectRegistration correct -> Stream.of(
                    line(Acting.clerk(correct.office()).account(), "POST /petitions/{number}/corrections",
                            petitionId(act)));
            // Petitioners have no account, and what the others write is not called by the petition.
            case PlannedAction.RequestByPetitioner _,PlannedAction.OpenDocument _,PlannedAction.ReissueCode _,PlannedAction.AcknowledgeAlert _ ->
                Stream.<String>empty();
        }).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Map<String, Long> carriedOut(List<Entry> entries, Set<String> planned) {
        return entries.stream().filter(entry -> entry.outcome() == Outcome.DONE)
                .map(entry -> line(entry.account(), entry.address(), entry.subject())).filter(planned::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String line(String account, String address, String subject) {
        return String.join(" ", List.of(account, address, subject));
    }

    private String petitionId(PlannedAction act) {
        Receipt receipt = receipts.get(act.petition());
        return receipt == null ? "" : receipt.petitionId();
    }

    private static String figure(List<Entry> entries) {
        return entries.size() + " entries " + new TreeMap<>(entries.stream()
                .collect(Collectors.groupingBy(Entry::outcome, Collectors.summingLong(Entry::count))));
    }
}
