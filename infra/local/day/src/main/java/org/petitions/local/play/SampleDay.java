package org.petitions.local.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Act;
import org.petitions.local.expected.Expectation;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.Service;

/**
 * The sample day and the hundred that follow from it. The clock moves from one moment to the next at which something happens; at each the
 * platform is left to come to rest before anybody acts, so that every run comes to the same end.
 */
public final class SampleDay implements AutoCloseable {
    private static final Patience PATIENCE = Patience.FOR_A_RESTART;

    private final Platform platform;
    private final Expectation expectation;
    private final Pace pace;
    private final Incidents incidents;
    private final Diary diary;
    private final Notebook notebook;
    private final Quiet quiet;
    private final CountyOffices counties;
    private final Offices offices;
    private final Petitioners petitioners;
    private final Leaders leaders;
    private final Map<LedgerKey, List<String>> refusals = new HashMap<>();

    /**
     * @param platform running, with a shared clock
     * @param expectation who acts when
     * @param pace how the clock moves
     * @param incidents what goes wrong on the way
     * @param diary told of each day
     */
    public SampleDay(Platform platform, Expectation expectation, Pace pace, Incidents incidents, Diary diary) {
        this.platform = platform;
        this.expectation = expectation;
        this.pace = pace;
        this.incidents = incidents;
        this.diary = diary;
        this.notebook = Notebook.open(platform.settings().data().resolve("day.json"));
        this.quiet = new Quiet(platform, PATIENCE);
        var intake = new HttpDoor(platform.uri(Service.INTAKE), PATIENCE);
        this.counties = new CountyOffices(intake);
        this.offices = new Offices(new HttpDoor(platform.uri(Service.CASEWORK), PATIENCE), PATIENCE);
        this.petitioners = new Petitioners(intake, PATIENCE);
        this.leaders = new Leaders(new HttpDoor(platform.uri(Service.NOTIFICATION), PATIENCE));
    }

    /** Plays from where the last run was broken off, to the end. */
    public Played play() {
        quiet.await();
        sendLedgers();
        quiet.await();
        Map<Instant, List<Act>> acts = expectation.acts().stream().collect(Collectors.groupingBy(Act::at));
        for (Instant moment : expectation.moments()) {
            if (!notebook.hasPlayed(moment)) {
                play(moment, acts.getOrDefault(moment, List.of()));
            }
        }
        diary.finishDay();
        return new Played(receipts(), refusals);
    }

    /** Sends every ledger once more, as an office does that is not sure whether its file went through. */
    public List<Submission> sendLedgersAgain() {
        return ledgers().stream().flatMap(ledger -> counties.send(ledger).stream()).toList();
    }

    /** A county takes its ledger of the past over, after the day; returns when the platform has come to rest. */
    public List<Submission> takeOverHistory(String ledger) {
        List<Submission> submissions = counties.sendHistory(ledger);
        quiet.await();
        return submissions;
    }

    @Override
    public void close() {
        quiet.close();
    }

    private void sendLedgers() {
        int index = 0;
        for (String ledger : ledgers()) {
            incidents.sending(index++);
            List<Submission> submissions = counties.send(ledger);
            for (Submission submission : submissions) {
                switch (submission) {
                    case Submission.Registered registered -> notebook.keep(registered.key(), registered.receipt());
                    case Submission.Refused refused -> refusals.put(refused.key(), refused.faults());
                }
            }
            diary.sent(ledger, submissions);
        }
        onlineKeys().forEach(key -> notebook.keep(key, counties.register(key, traceParent(key)).receipt()));
        if (!notebook.hasPlayed(Schedule.SUBMITTED_AT)) {
            notebook.playedUntil(Schedule.SUBMITTED_AT);
        }
    }

    private void play(Instant moment, List<Act> acts) {
        diary.begins(moment);
        if (platform.clock().now().isBefore(moment)) {
            pace.moveTo(platform.clock(), moment);
        }
        incidents.moved(moment);
        quiet.await();
        int index = 0;
        for (Act act : acts) {
            incidents.acting(moment, index++, acts.size());
            perform(act);
            diary.done(act);
        }
        if (!acts.isEmpty()) {
            quiet.await();
        }
        notebook.playedUntil(moment);
    }

    private void perform(Act act) {
        Receipt receipt = receipt(act.petition());
        switch (act) {
            case Act.Take take -> offices.take(take, receipt.petitionId());
            case Act.Merge merge -> offices.merge(merge, receipt.petitionId(), receipt(merge.lead()).petitionId());
            case Act.Say say -> petitioners.say(say, receipt);
            case Act.Acknowledge acknowledge -> leaders.acknowledge(acknowledge, receipt.petitionId());
        }
    }

    private Receipt receipt(LedgerKey key) {
        return Objects.requireNonNull(notebook.receipt(key), () -> "no receipt for " + key);
    }

    /** The trace under which a petition of the online form is sent: all that follows from it carries this id. */
    public static String traceId(LedgerKey online) {
        return "%032x".formatted(0x5a3b_0000_0000L + Long.parseLong(online.number()));
    }

    private static String traceParent(LedgerKey online) {
        return "00-" + traceId(online) + "-00f067aa0ba902b7-01";
    }

    private LinkedHashSet<String> ledgers() {
        return keys().filter(key -> !key.isOnline()).map(LedgerKey::ledger)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<LedgerKey> onlineKeys() {
        return keys().filter(LedgerKey::isOnline).toList();
    }

    private Stream<LedgerKey> keys() {
        return expectation.plan().rows().stream().map(PlannedRow::key);
    }

    private Map<LedgerKey, Receipt> receipts() {
        Map<LedgerKey, Receipt> receipts = new HashMap<>();
        expectation.plan().petitions().forEach(petition -> {
            Receipt receipt = notebook.receipt(petition.key());
            if (receipt != null) {
                receipts.put(petition.key(), receipt);
            }
        });
        return receipts;
    }
}
