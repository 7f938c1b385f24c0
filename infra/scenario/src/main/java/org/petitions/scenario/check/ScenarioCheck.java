package org.petitions.scenario.check;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.events.topics.Topics;
import org.petitions.law.LegalCalendar;
import org.petitions.local.mail.CaughtMail;
import org.petitions.local.platform.ExternalDatabaseCleanup;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.platform.ResidentMemory;
import org.petitions.local.process.ProgressListener;
import org.petitions.scenario.client.Receipt;
import org.petitions.scenario.client.ServiceClient;
import org.petitions.scenario.client.SubmissionResult;
import org.petitions.scenario.clocks.CityPolicy;
import org.petitions.scenario.clocks.PostsFile;
import org.petitions.scenario.driver.ClockPace;
import org.petitions.scenario.driver.DailyReport;
import org.petitions.scenario.driver.DriverResult;
import org.petitions.scenario.driver.FaultInjector;
import org.petitions.scenario.driver.ScenarioDriver;
import org.petitions.scenario.driver.StepNames;
import org.petitions.scenario.oracle.ScenarioOracle;
import org.petitions.scenario.outcome.CaseOutcome;
import org.petitions.scenario.outcome.OutcomeFigures;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlanCsv;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.Schedule;
import org.petitions.scenario.plan.Timing;
import org.petitions.scenario.report.CheckReport;
import org.petitions.scenario.report.Criterion;
import org.petitions.scenario.report.CriterionResult;

/** Starts a platform of its own, plays the sample day on it and holds what came of it against the plan. */
public final class ScenarioCheck {
    /** The share that leaves nothing of the day out. */
    public static final int WHOLE_DAY = 1;

    private static final Duration HEALTHY_WITHIN = Duration.ofSeconds(60);
    private static final long SMALL_MIB = 3 * 1024;
    private static final String ALERT_HEADER = "X-Petition-Alert";

    /** Paths that are looked into after the day, so that no part of it is without them. */
    static final Set<ProcedurePath> LOOKED_AT = Stream
            .concat(EvidencePackCheck.LOOKED_AT.stream(), Stream.of(ErasureCheck.ERASED)).collect(Collectors.toSet());

    private final PlatformSettings settings;
    private final int share;
    private final Function<Platform, FaultInjector> incidents;
    private final ProgressListener progress;
    private final List<CriterionResult> results = new ArrayList<>();
    private int mayBeLost;

    /**
     * @param settings a platform apart from any other; the check gives it its clock
     * @param share of how many petitions of a path one is played with all that are bound to it; {@link #WHOLE_DAY} leaves none out
     * @param incidents what goes wrong on the way
     * @param progress hears how far it is
     */
    public ScenarioCheck(PlatformSettings settings, int share, Function<Platform, FaultInjector> incidents,
            ProgressListener progress) {
        this.share = share;
        this.settings = settings.withSharedClock(Schedule.SUBMITTED_AT);
        this.incidents = incidents;
        this.progress = progress;
    }

    /** Runs it; takes minutes. */
    public CheckReport run() throws IOException {
        return run(_ -> {});
    }

    /**
     * Runs it; takes minutes.
     *
     * @param visitors who comes when all is examined, to a platform that a hundred days have filled; nothing that they do is examined
     */
    public CheckReport run(Consumer<Platform> visitors) throws IOException {
        var day = ScenarioOracle.of(PlanCsv.shipped(), CityPolicy.of(settings.repository()),
                PostsFile.of(settings.repository()));
        ScenarioOracle expectation = day.part(share, LOOKED_AT);
        progress.report("演示流程 %d 件，本次演练 %d 件、%d 次办理 / petitions of the day %d, played %d with %d acts".formatted(
                day.plan().petitions().size(), expectation.plan().petitions().size(), expectation.actions().size(),
                day.plan().petitions().size(), expectation.plan().petitions().size(), expectation.actions().size()));
        long started = System.nanoTime();
        try (var platform = Platform.start(settings, progress)) {
            Duration toHealthy = Duration.ofNanos(System.nanoTime() - started);
            results.add(CriterionResult.of(Criterion.HEALTHY, toHealthy.toSeconds() + " s",
                    toHealthy.compareTo(HEALTHY_WITHIN) <= 0));
            FaultInjector faults = incidents.apply(platform);
            mayBeLost = faults == FaultInjector.NONE ? 0 : AuditBalance.LOST_WITH_FAULTS;
            try (var driver = new ScenarioDriver(platform, expectation, ClockPace.stepping(), faults,
                    new DailyReport(progress, () -> platform.mail().mails().size(),
                            StepNames.of(settings.repository())))) {
                DriverResult played = driver.play();
                long ended = System.nanoTime();
                measureMemory(platform);
                CheckReport report = examine(platform, expectation, played, driver);
                visitors.accept(platform);
                reportDurations(toHealthy, Duration.ofNanos(ended - started).minus(toHealthy),
                        Duration.ofNanos(System.nanoTime() - ended));
                return report;
            }
        } finally {
            ExternalDatabaseCleanup.dropExternal(settings.databasePrefix());
        }
    }

    private void reportDurations(Duration start, Duration days, Duration examination) {
        progress.report("用时 / took: 启动 start %d s, 各日 days %d s, 核对 examination %d s".formatted(start.toSeconds(),
                days.toSeconds(), examination.toSeconds()));
    }

    private void measureMemory(Platform platform) {
        Map<String, Long> resident = ResidentMemory.residentMiB(platform.pids());
        long total = resident.values().stream().mapToLong(Long::longValue).sum();
        results.add(CriterionResult.of(Criterion.SMALL, total + " MiB " + resident, total < SMALL_MIB));
    }

    private CheckReport examine(Platform platform, ScenarioOracle expectation, DriverResult played,
            ScenarioDriver day) {
        ServiceClient door = day.door();
        var findings = new OutcomeReader(door);
        Map<LedgerRowKey, CaseOutcome> expected = expectation.outcomes();
        Map<LedgerRowKey, CaseOutcome> found = findings.outcomes(played.receipts());
        List<CaughtMail> mails = platform.mail().mails();

        results.add(refusals(expectation.refusals(), played.refusals()));
        results.add(outcomes(expected, found));
        results.add(new TotalsCheck(door, expectation).result(found));
        results.add(LimitsCheck.result(door, expectation, played));
        List<CaughtMail> alertMails = mails.stream().filter(mail -> mail.headers().containsKey(ALERT_HEADER)).toList();
        results.add(mails(alertMails, findings, played));
        results.add(notices(mails, expected));
        examineTopicsAndLogs(platform, expectation, played);
        results.add(FactsCheck.facts(door, expectation, played));
        results.add(EvidencePackCheck.result(door, expectation, played));
        results.add(resubmission(day.sendLedgersAgain(), played));
        results.add(HistoryImportCheck.result(door, day));
        results.add(AppointmentsCheck.result(day));
        // After what is read: of what is erased nothing can be read any more.
        results.add(ErasureCheck.result(door, expectation, played));
        // It counts what all others asked for; what comes after it asks by a door of its own.
        results.add(AuditCheck.result(platform, expectation, played, day, mayBeLost));
        if (share == WHOLE_DAY) {
            LocalDate today = LegalCalendar.dayOf(day.now());
            results.add(new CanaryCheck(platform, today).result(day::awaitRest));
            results.add(MonthCheck.result(platform, day));
        }

        long mailsExpected = expected.values().stream().flatMap(outcome -> outcome.alerts().stream())
                .filter(alert -> alert.mailed()).count()
                + expected.values().stream().mapToLong(outcome -> outcome.notices().sent()).sum();
        return new CheckReport(OutcomeFigures.of(expected, paths(expectation, expected, expected),
                expectation.refusals(), mailsExpected),
                OutcomeFigures.of(found, paths(expectation, expected, found), played.refusals(), mails.size()),
                inOrder());
    }

    /** The paths of those petitions that came to their planned outcome: the platform itself knows of steps, not of paths. */
    private static List<ProcedurePath> paths(ScenarioOracle expectation, Map<LedgerRowKey, CaseOutcome> expected,
            Map<LedgerRowKey, CaseOutcome> found) {
        return expectation.plan().petitions().stream()
                .filter(petition -> Objects.equals(expected.get(petition.key()), found.get(petition.key())))
                .map(PlannedRow.Petition::path).toList();
    }

    private void examineTopicsAndLogs(Platform platform, ScenarioOracle expectation, DriverResult played) {
        Set<String> words = FactsCheck.textsOf(expectation).personalData();
        var topics = TopicScan.of(platform.broker().bootstrapServers(), words);
        var logs = new LogScan(settings.logs());
        results.add(new CriterionResult(Criterion.ONCE, topics.records(Topics.ESCALATION) + " records",
                topics.duplicateEscalations()));
        results.add(deadLetters(topics));
        List<String> places = new ArrayList<>(topics.personalDataPlaces());
        places.addAll(logs.personalDataPlaces(words));
        // Where nothing was written, nothing was looked through.
        topics.empty().forEach(topic -> places.add(topic + " holds no record"));
        results.add(new CriterionResult(Criterion.SEALED, words.size() + " words", places));
        results.add(traced(expectation, played, logs));
    }

    private static CriterionResult refusals(Map<LedgerRowKey, List<String>> expected,
            Map<LedgerRowKey, List<String>> found) {
        return new CriterionResult(Criterion.REFUSED, String.valueOf(found.size()), MapDifferences.between(
                MapDifferences.mapValues(expected, faults -> faults.stream().sorted().toList()), found));
    }

    private static CriterionResult outcomes(Map<LedgerRowKey, CaseOutcome> expected,
            Map<LedgerRowKey, CaseOutcome> found) {
        return new CriterionResult(Criterion.ACCOUNTED, String.valueOf(found.size()),
                MapDifferences.between(expected, found));
    }

    /** Counts by the alert a mail names: each mailed alert once, and no mail for anything else. */
    private static CriterionResult mails(List<CaughtMail> mails, OutcomeReader findings, DriverResult played) {
        Map<String, Long> caught = mails.stream()
                .collect(Collectors.groupingBy(mail -> mail.headers().getOrDefault(ALERT_HEADER, ""),
                        TreeMap::new, Collectors.counting()));
        Map<String, Long> due = played.receipts().values().stream().map(Receipt::petitionId)
                .flatMap(findings::mailedAlerts).collect(Collectors.toMap(alert -> alert, _ -> 1L));
        return new CriterionResult(Criterion.MAILS, String.valueOf(mails.size()), MapDifferences.between(due, caught));
    }

    /** Whether as many notices were caught as are planned; that each is about its own document the timelines say. */
    private static CriterionResult notices(List<CaughtMail> mails, Map<LedgerRowKey, CaseOutcome> expected) {
        long caught = mails.stream().filter(mail -> !mail.headers().containsKey(ALERT_HEADER))
                .map(mail -> mail.headers().getOrDefault("Message-ID", "")).distinct().count();
        long due = expected.values().stream().mapToLong(outcome -> outcome.notices().sent()).sum();
        return new CriterionResult(Criterion.NOTICES, String.valueOf(caught),
                caught == due ? List.of() : List.of("planned " + due + ", caught " + caught));
    }

    private static CriterionResult deadLetters(TopicScan topics) {
        List<String> letters = Arrays.stream(PlatformService.values()).map(PlatformService::module)
                .map(Topics::deadLettersOf)
                .filter(topic -> topics.records(topic) > 0).map(topic -> topic + ": " + topics.records(topic)).toList();
        return new CriterionResult(Criterion.NO_DEAD_LETTERS, "0", letters);
    }

    /** An alert names the latest request about its petition: that is the form's where nobody acts on it any more. */
    private static CriterionResult traced(ScenarioOracle expectation, DriverResult played, LogScan logs) {
        List<LedgerRowKey> online = expectation.plan().petitions().stream()
                .filter(petition -> petition.accepted() == Timing.NEVER).map(petition -> petition.key())
                .filter(key -> key.isOnline() && !key.isFurtherMatter()).toList();
        List<String> lost = online.stream().filter(key -> played.receipts().containsKey(key))
                .filter(key -> !logs.hasLine(PlatformService.NOTIFICATION.module(), ScenarioDriver.traceId(key)))
                .map(key -> "trace " + ScenarioDriver.traceId(key)).toList();
        return new CriterionResult(Criterion.TRACED, online.size() + " requests", lost);
    }

    private static CriterionResult resubmission(List<SubmissionResult> submissions, DriverResult played) {
        List<String> wrong = submissions.stream().filter(SubmissionResult.Registered.class::isInstance)
                .map(SubmissionResult.Registered.class::cast)
                .filter(row -> row.justNow() || !row.receipt().equals(played.receipts().get(row.key())))
                .map(row -> row.key().toString()).toList();
        return new CriterionResult(Criterion.AGAIN, submissions.size() + " rows", wrong);
    }

    private List<CriterionResult> inOrder() {
        return results.stream().sorted(java.util.Comparator.comparing(CriterionResult::criterion)).toList();
    }
}
