package org.petitions.scenario.driver;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.local.platform.Platform;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.client.ClerkClient;
import org.petitions.scenario.client.DocumentReaderClient;
import org.petitions.scenario.client.LeaderClient;
import org.petitions.scenario.client.OfficialClient;
import org.petitions.scenario.client.PetitionerClient;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.RetryPolicy;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.SubmissionResult;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.Schedule;

/**
 * The sample day and the hundred that follow from it. The clock moves from one moment to the next at which something happens; at each the
 * platform is left to come to rest before anybody acts, so that every run comes to the same end.
 */
public final class ScenarioDriver implements AutoCloseable {
    private static final RetryPolicy RETRY = RetryPolicy.RESTART;

    private final Platform platform;
    private final ScenarioOracle oracle;
    private final ClockPace pace;
    private final FaultInjector faults;
    private final DailyReport report;
    private final ScenarioCheckpoint checkpoint;
    private final IdleAwaiter idle;
    private final ServiceClient door;
    private final ClerkClient clerks;
    private final OfficialClient officials;
    private final PetitionerClient petitioners;
    private final DocumentReaderClient readers;
    private final LeaderClient leaders;
    private final Map<LedgerRowKey, List<String>> refusals = new HashMap<>();

    /**
     * @param platform running, with a shared clock
     * @param expectation who acts when
     * @param pace how the clock moves
     * @param incidents what goes wrong on the way
     * @param diary hears of each day
     */
    public ScenarioDriver(Platform platform, ScenarioOracle expectation, ClockPace pace, FaultInjector incidents,
            DailyReport diary) {
        this.platform = platform;
        this.oracle = expectation;
        this.pace = pace;
        this.faults = incidents;
        this.report = diary;
        this.checkpoint = ScenarioCheckpoint.open(platform.settings().data().resolve("day.json"));
        this.idle = new IdleAwaiter(platform, RETRY);
        this.door = ServiceClient.of(platform, RETRY);
        this.clerks = new ClerkClient(door);
        this.officials = new OfficialClient(door, RETRY);
        this.readers = new DocumentReaderClient(door);
        this.petitioners = new PetitionerClient(door);
        this.leaders = new LeaderClient(door);
    }

    /** Plays from where the last run was broken off, to the end. */
    public DriverResult play() {
        idle.await();
        sendLedgers();
        idle.await();
        Map<Instant, List<PlannedAction>> acts = oracle.actions().stream()
                .collect(Collectors.groupingBy(PlannedAction::at));
        Set<Instant> dueMoments = oracle.dueMoments();
        for (Instant moment : oracle.moments()) {
            if (!checkpoint.hasPlayed(moment)) {
                play(moment, dueMoments.contains(moment), acts.getOrDefault(moment, List.of()));
            }
        }
        report.finishDay();
        return new DriverResult(receipts(), refusals);
    }

    /** Sends every ledger once more, as an office does that is not sure whether its file went through. */
    public List<SubmissionResult> sendLedgersAgain() {
        return ledgers().entrySet().stream().flatMap(ledger -> clerks.send(ledger.getKey(), ledger.getValue()).stream())
                .toList();
    }

    /** A county takes its ledger of the past over, after the day; returns when the platform has come to rest. */
    public List<SubmissionResult> takeOverHistory(String ledger) {
        List<SubmissionResult> submissions = clerks.sendHistory(ledger);
        idle.await();
        return submissions;
    }

    /** Lets the clock go on to a moment after the day; returns when the platform has come to rest. */
    public void advanceTo(Instant moment) {
        pace.moveTo(platform.clock(), moment);
        awaitRest();
    }

    /** Returns when nothing is on its way any more. */
    public void awaitRest() {
        idle.await();
    }

    /** What the clock shows, UTC. */
    public Instant now() {
        return platform.clock().now();
    }

    /** The door that everybody of the day comes through: it knows what was asked there. */
    public ServiceClient door() {
        return door;
    }

    @Override
    public void close() {
        idle.close();
    }

    private void sendLedgers() {
        int index = 0;
        for (var rows : ledgers().entrySet()) {
            String ledger = rows.getKey();
            faults.beforeLedger(index++);
            List<SubmissionResult> submissions = clerks.send(ledger, rows.getValue());
            for (SubmissionResult submission : submissions) {
                switch (submission) {
                    case SubmissionResult.Registered registered ->
                        checkpoint.keep(registered.key(), registered.receipt());
                    case SubmissionResult.Refused refused -> refusals.put(refused.key(), refused.faults());
                }
            }
            report.ledgerSent(ledger, submissions);
        }
        onlineKeys().forEach(this::sendOnlineForm);
        if (!checkpoint.hasPlayed(Schedule.SUBMITTED_AT)) {
            checkpoint.playedUntil(Schedule.SUBMITTED_AT);
        }
    }

    private void sendOnlineForm(LedgerRowKey key) {
        Receipt receipt = clerks.register(key, traceParent(key)).receipt();
        checkpoint.keep(key, receipt);
        keys().filter(other -> other.isFurtherMatter() && other.petition().equals(key))
                .forEach(matter -> checkpoint.keep(matter, receipt.ofMatter(matter.place())));
    }

    private void play(Instant moment, boolean due, List<PlannedAction> acts) {
        report.advanceTo(moment);
        if (platform.clock().now().isBefore(moment)) {
            pace.moveTo(platform.clock(), moment);
        }
        faults.afterClockMoved(due);
        idle.await();
        int index = 0;
        for (PlannedAction act : acts) {
            faults.beforeAction(index++, acts.size());
            perform(act);
            report.actionTaken(act);
        }
        if (!acts.isEmpty()) {
            idle.await();
        }
        checkpoint.playedUntil(moment);
    }

    private void perform(PlannedAction act) {
        Receipt receipt = receipt(act.petition());
        switch (act) {
            case PlannedAction.TakeStep take ->
                officials.takeStep(take, receipt.petitionId(), key -> receipt(key).number());
            case PlannedAction.MergeCase merge ->
                officials.merge(merge, receipt.petitionId(), receipt(merge.lead()).petitionId());
            case PlannedAction.RequestByPetitioner say -> petitioners.request(say, receipt);
            case PlannedAction.CorrectRegistration correct -> clerks.correct(correct, receipt);
            case PlannedAction.ReissueCode reissue -> reissueCode(reissue, receipt);
            case PlannedAction.OpenDocument open -> readers.open(open, receipt);
            case PlannedAction.AcknowledgeAlert acknowledge -> leaders.acknowledge(acknowledge, receipt.petitionId());
        }
    }

    private void reissueCode(PlannedAction.ReissueCode reissue, Receipt lost) {
        Receipt anew = clerks.reissueCode(reissue, lost);
        checkpoint.keep(reissue.petition(), anew);
        if (!anew.equals(lost) && petitioners.isKnown(lost)) {
            throw new IllegalStateException("the lost code of " + reissue.petition() + " still opens it");
        }
    }

    private Receipt receipt(LedgerRowKey key) {
        return Objects.requireNonNull(checkpoint.receipt(key), () -> "no receipt for " + key);
    }

    /** The trace under which a petition of the online form is sent: all that follows from it carries this id. */
    public static String traceId(LedgerRowKey online) {
        // The low half holds what tells the row apart, be it a number or the name of a way.
        return "%016x%016x".formatted(0x5a3bL, Integer.toUnsignedLong(online.number().hashCode()));
    }

    private static String traceParent(LedgerRowKey online) {
        return "00-" + traceId(online) + "-00f067aa0ba902b7-01";
    }

    /** The rows of each ledger that are in the plan, by their numbers. */
    private Map<String, Set<String>> ledgers() {
        return keys().filter(key -> !key.isOnline()).collect(Collectors.groupingBy(LedgerRowKey::ledger,
                LinkedHashMap::new, Collectors.mapping(LedgerRowKey::number, Collectors.toSet())));
    }

    private List<LedgerRowKey> onlineKeys() {
        return keys().filter(key -> key.isOnline() && !key.isFurtherMatter()).toList();
    }

    private Stream<LedgerRowKey> keys() {
        return oracle.plan().rows().stream().map(PlannedRow::key);
    }

    private Map<LedgerRowKey, Receipt> receipts() {
        Map<LedgerRowKey, Receipt> receipts = new HashMap<>();
        oracle.plan().petitions().forEach(petition -> {
            Receipt receipt = checkpoint.receipt(petition.key());
            if (receipt != null) {
                receipts.put(petition.key(), receipt);
            }
        });
        return receipts;
    }
}
