package org.petitions.local.check;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.events.topics.Topics;
import org.petitions.local.account.Account;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.door.Patience;
import org.petitions.local.expected.Expectation;
import org.petitions.local.expected.Outcome;
import org.petitions.local.machine.mail.CaughtMail;
import org.petitions.local.machine.process.Progress;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.Plan;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Schedule;
import org.petitions.local.plan.Way;
import org.petitions.local.platform.DatabaseCleaning;
import org.petitions.local.platform.Footprint;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.Service;
import org.petitions.local.play.Diary;
import org.petitions.local.play.Incidents;
import org.petitions.local.play.Pace;
import org.petitions.local.play.Played;
import org.petitions.local.play.Receipt;
import org.petitions.local.play.SampleDay;
import org.petitions.local.play.Submission;

/** Starts a platform of its own, plays the sample day on it and holds what came of it against the plan. */
public final class Check {
    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(60);
    private static final long SMALL_MIB = 3 * 1024;
    private static final String ALERT_HEADER = "X-Petition-Alert";

    private final PlatformSettings settings;
    private final Function<Platform, Incidents> incidents;
    private final Progress progress;
    private final List<Verdict> verdicts = new ArrayList<>();

    /**
     * @param settings a platform apart from any other; the check gives it its clock
     * @param incidents what goes wrong on the way
     * @param progress told how far it is
     */
    public Check(PlatformSettings settings, Function<Platform, Incidents> incidents, Progress progress) {
        this.settings = settings.forADay(Schedule.SUBMITTED_AT);
        this.incidents = incidents;
        this.progress = progress;
    }

    /** Runs it; takes minutes. */
    public CheckReport run() throws IOException {
        var expectation = Expectation.of(Plan.shipped(), settings.home().rules(), settings.home().posts());
        long started = System.nanoTime();
        try (var platform = Platform.start(settings, progress)) {
            Duration toHealthy = Duration.ofNanos(System.nanoTime() - started);
            verdicts.add(Verdict.of(Point.HEALTHY, toHealthy.toSeconds() + " s",
                    toHealthy.compareTo(HEALTHY_WITHIN) <= 0));
            try (var day = new SampleDay(platform, expectation, Pace.stepping(), incidents.apply(platform),
                    new Diary(progress, () -> platform.mail().mails().size()))) {
                Played played = day.play();
                long ended = System.nanoTime();
                weigh(platform);
                CheckReport report = examine(platform, expectation, played, day);
                say(toHealthy, Duration.ofNanos(ended - started).minus(toHealthy),
                        Duration.ofNanos(System.nanoTime() - ended));
                return report;
            }
        } finally {
            DatabaseCleaning.dropGiven(settings.databasePrefix());
        }
    }

    private void say(Duration start, Duration days, Duration examination) {
        progress.say("用时 / took: 启动 start %d s, 各日 days %d s, 核对 examination %d s".formatted(start.toSeconds(),
                days.toSeconds(), examination.toSeconds()));
    }

    private void weigh(Platform platform) {
        Map<String, Long> resident = Footprint.residentMiB(platform.pids());
        long total = resident.values().stream().mapToLong(Long::longValue).sum();
        verdicts.add(Verdict.of(Point.SMALL, total + " MiB " + resident, total < SMALL_MIB));
    }

    private CheckReport examine(Platform platform, Expectation expectation, Played played, SampleDay day) {
        var findings = new Findings(new HttpDoor(platform.uri(Service.CASEWORK), Patience.FOR_A_RESTART),
                new HttpDoor(platform.uri(Service.NOTIFICATION), Patience.FOR_A_RESTART));
        Map<LedgerKey, Outcome> expected = expectation.outcomes();
        Map<LedgerKey, Outcome> found = findings.outcomes(played.receipts());
        List<CaughtMail> mails = platform.mail().mails();

        verdicts.add(refusals(expectation.refusals(), played.refusals()));
        verdicts.add(outcomes(expected, found));
        verdicts.add(new Totals(platform, expectation).verdict(found));
        verdicts.add(mails(mails, findings, played));
        examineTopicsAndLogs(platform, expectation, played);
        verdicts.add(Words.facts(platform, expectation, played));
        verdicts.add(EvidencePacks.verdict(platform, expectation, played));
        verdicts.add(again(day.sendLedgersAgain(), played));
        verdicts.add(HistoryTakenOver.verdict(platform, day));

        long mailsExpected = expected.values().stream().flatMap(outcome -> outcome.told().stream())
                .filter(told -> told.mailed()).count();
        return new CheckReport(Account.of(expected, ways(expectation, expected, expected),
                expectation.refusals(), mailsExpected),
                Account.of(found, ways(expectation, expected, found), played.refusals(), mails.size()), inOrder());
    }

    /** The ways of those petitions that came to their planned outcome: the platform itself knows of steps, not of ways. */
    private static List<Way> ways(Expectation expectation, Map<LedgerKey, Outcome> expected,
            Map<LedgerKey, Outcome> found) {
        return expectation.plan().petitions().stream()
                .filter(petition -> Objects.equals(expected.get(petition.key()), found.get(petition.key())))
                .map(PlannedRow.Petition::way).toList();
    }

    private void examineTopicsAndLogs(Platform platform, Expectation expectation, Played played) {
        Set<String> words = Words.of(expectation).personal();
        var topics = TopicScan.of(platform.broker().bootstrapServers(), words);
        var logs = new LogScan(settings.logs());
        verdicts.add(new Verdict(Point.ONCE, topics.records(Topics.ESCALATION) + " records",
                topics.escalationsTwice()));
        verdicts.add(deadLetters(topics));
        List<String> places = new ArrayList<>(topics.personalWords());
        places.addAll(logs.personalWords(words));
        verdicts.add(new Verdict(Point.SEALED, words.size() + " words", places));
        verdicts.add(traced(expectation, played, logs));
    }

    private static Verdict refusals(Map<LedgerKey, List<String>> expected, Map<LedgerKey, List<String>> found) {
        return new Verdict(Point.REFUSED, String.valueOf(found.size()), Differences.between(
                Differences.mapValues(expected, faults -> faults.stream().sorted().toList()), found));
    }

    private static Verdict outcomes(Map<LedgerKey, Outcome> expected, Map<LedgerKey, Outcome> found) {
        return new Verdict(Point.ACCOUNTED, String.valueOf(found.size()), Differences.between(expected, found));
    }

    /** Counts by the alert a mail names: each mailed alert once, and no mail for anything else. */
    private static Verdict mails(List<CaughtMail> mails, Findings findings, Played played) {
        Map<String, Long> caught = mails.stream()
                .collect(Collectors.groupingBy(mail -> mail.headers().getOrDefault(ALERT_HEADER, ""),
                        TreeMap::new, Collectors.counting()));
        Map<String, Long> due = played.receipts().values().stream().map(Receipt::petitionId)
                .flatMap(findings::mailedAlerts).collect(Collectors.toMap(alert -> alert, _ -> 1L));
        return new Verdict(Point.MAILS, String.valueOf(mails.size()), Differences.between(due, caught));
    }

    private static Verdict deadLetters(TopicScan topics) {
        List<String> letters = Arrays.stream(Service.values()).map(Service::module).map(Topics::deadLettersOf)
                .filter(topic -> topics.records(topic) > 0).map(topic -> topic + ": " + topics.records(topic)).toList();
        return new Verdict(Point.NO_DEAD_LETTERS, "0", letters);
    }

    private static Verdict traced(Expectation expectation, Played played, LogScan logs) {
        List<LedgerKey> online = expectation.plan().petitions().stream().map(petition -> petition.key())
                .filter(LedgerKey::isOnline).toList();
        List<String> lost = online.stream().filter(key -> played.receipts().containsKey(key))
                .filter(key -> !logs.hasLine(Service.NOTIFICATION.module(), SampleDay.traceId(key)))
                .map(key -> "trace " + SampleDay.traceId(key)).toList();
        return new Verdict(Point.TRACED, online.size() + " requests", lost);
    }

    private static Verdict again(List<Submission> submissions, Played played) {
        List<String> wrong = submissions.stream().filter(Submission.Registered.class::isInstance)
                .map(Submission.Registered.class::cast)
                .filter(row -> row.now() || !row.receipt().equals(played.receipts().get(row.key())))
                .map(row -> row.key().toString()).toList();
        return new Verdict(Point.AGAIN, submissions.size() + " rows", wrong);
    }

    private List<Verdict> inOrder() {
        return verdicts.stream().sorted(java.util.Comparator.comparing(Verdict::point)).toList();
    }
}
