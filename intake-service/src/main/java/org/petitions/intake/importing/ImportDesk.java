package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.petitions.events.terms.BilingualText;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.importing.ImportFiles.Part;
import org.petitions.intake.importing.ImportJob.Counts;
import org.petitions.intake.importing.ImportJob.State;
import org.petitions.intake.importing.ImportReport.RowResult;
import org.petitions.intake.importing.WrongRow.WrongField;
import org.petitions.intake.importing.ledger.ColumnMatching;
import org.petitions.intake.importing.ledger.LedgerFile;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.importing.ledger.RowKind;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a file that a clerk dropped, in steps: it is kept, its columns are matched, tried, and then imported behind the clerk's back. */
@Component
class ImportDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Imports at a time, and files that are looked at: each may hold a whole workbook in memory. */
    private static final int AT_A_TIME = 2;
    /** Well below the silence after which an import counts as dead. */
    private static final Duration TOLD_EVERY = Duration.ofSeconds(30);
    /** Whoever looks at a file waits no longer for others. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_MATCHINGS = 50;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final LedgerImport ledgers;
    private final FormRules rules;
    private final ImportPlaces places = new ImportPlaces(AT_A_TIME, TOLD_EVERY);
    private final ImportPlaces looks = new ImportPlaces(AT_A_TIME, PATIENCE);
    private final ExecutorService imports = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("imports-", 0).factory());

    ImportDesk(ImportJobs jobs, ImportFiles files, LedgerImport ledgers, FormRules rules) {
        this.jobs = jobs;
        this.files = files;
        this.ledgers = ledgers;
        this.rules = rules;
    }

    /** Keeps a file; nothing of it is imported yet. */
    ImportJob keep(Actor actor, byte[] file) {
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), actor.unit(), actor.id(), State.UPLOADED,
                jobs.now(), jobs.now(), 0, null);
        files.keep(job.id(), file);
        jobs.add(job);
        return job;
    }

    /**
     * Opens a file to be looked at.
     *
     * @throws ProblemException 503 when as many are open as may be
     */
    OpenedFile open(ImportJob job) {
        return opened(job, looks.take());
    }

    private OpenedFile opened(ImportJob job, ImportPlaces.Place place) {
        try {
            return new OpenedFile(files.open(job.id()).orElse(null), place);
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }

    /**
     * What would become of the rows.
     *
     * @param good how many can be registered
     */
    record Trial(long good, List<WrongRow> wrong) {}

    /**
     * Reads a file to its end and registers nothing.
     *
     * @throws ProblemException when columns are missing or there twice
     * @throws IOException when it cannot be read to its end
     */
    Trial attempt(ImportJob job, OpenedFile opened, ColumnMatching matching) throws IOException {
        long good = 0;
        List<WrongRow> wrong = new ArrayList<>();
        LedgerFile file = opened.ledger(matching);
        for (Optional<LedgerRow> next = file.rows().next(); next.isPresent()
                && next.get().number() <= LedgerImport.MOST_ROWS; next = file.rows().next()) {
            LedgerRow row = next.get();
            if (row.kind() != RowKind.DATA) {
                continue;
            }
            switch (LedgerRowParser.read(row, job.office(), job.id(), jobs.now(), rules)) {
                case LedgerRowParser.ValidRow _ -> good++;
                case LedgerRowParser.InvalidRow bad -> wrong.add(new WrongRow(row.number(),
                        bad.faults().stream().map(fault -> field(row, fault)).toList()));
            }
        }
        return new Trial(good, List.copyOf(wrong));
    }

    private WrongField field(LedgerRow row, FormFault fault) {
        var problem = ledgers.problem(row, fault);
        return new WrongField(problem.field(), problem.text());
    }

    /**
     * Starts the import; of two who start it at once, one does.
     *
     * @param ledger its name; one that was started before keeps the name that it had, for by it its rows are known
     */
    void start(ImportJob job, SavedMatching matching, String ledger) {
        if (!jobs.start(job)) {
            return;
        }
        String name = nameOf(job).orElse(ledger);
        files.keep(job.id(), Part.NAME, name.getBytes(UTF_8));
        files.keep(job.id(), Part.MATCHING, JSON.writeValueAsBytes(matching));
        imports.execute(() -> run(job, matching, name));
    }

    private void run(ImportJob job, SavedMatching matching, String ledger) {
        try (OpenedFile opened = opened(job, places.await(() -> jobs.progress(job.id(), 0)))) {
            ImportReport report = ledgers.run(job.office(), ledger, opened.ledger(matching.matching()),
                    rows -> jobs.progress(job.id(), rows));
            List<WrongRow> wrong = report.rows().stream().filter(row -> !row.inRegister()).map(ImportDesk::wrong)
                    .toList();
            files.keep(job.id(), Part.WRONG_ROWS, JSON.writeValueAsBytes(wrong));
            files.keep(job.id(), Part.CODES, JSON.writeValueAsBytes(codes(report)));
            jobs.end(job.id(), new Counts(report.total(), report.registered(), report.alreadyThere(), wrong.size(),
                    report.stopped() == null ? null : report.stopped().row()));
            if (wrong.isEmpty() && report.stopped() == null) {
                files.delete(job.id()); // no row is left to be mended
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            jobs.fail(job.id());
        } catch (IOException | RuntimeException e) {
            // The file was read before it was started: what fails here is ours or has come since. No word of it is told.
            LOG.warn("an import has ended before its end: {}", e.getClass().getSimpleName());
            jobs.fail(job.id());
        }
    }

    private static List<IssuedCode> codes(ImportReport report) {
        List<IssuedCode> codes = new ArrayList<>();
        for (RowResult row : report.rows()) {
            if (row.number() != null && row.trackingCode() != null) {
                codes.add(new IssuedCode(row.row(), row.ledgerNumber(), row.number(), row.trackingCode()));
            }
        }
        return List.copyOf(codes);
    }

    private static WrongRow wrong(RowResult row) {
        List<WrongField> fields = row.errors() == null || row.errors().isEmpty()
                ? List.of(new WrongField("", new BilingualText(row.zh(), row.en())))
                : row.errors().stream().map(error -> new WrongField(error.field(), error.text())).toList();
        return new WrongRow(row.row(), fields);
    }

    /** The rows that are not registered, with why; empty once the file was deleted. */
    List<WrongRow> wrongRows(ImportJob job) {
        return files.open(job.id(), Part.WRONG_ROWS)
                .map(json -> JSON.readValue(json, new TypeReference<List<WrongRow>>() {
                })).orElse(List.of());
    }

    /** The file of the rows that are not registered, to be mended and dropped again; each format begins with the file's own header. */
    WrongRowsFile wrongRowsFile(ImportJob job, boolean english) throws IOException {
        SavedMatching matching = files.open(job.id(), Part.MATCHING)
                .map(json -> JSON.readValue(json, SavedMatching.class))
                .orElseThrow(() -> new ProblemException(ImportProblem.IMPORT_FILE_DELETED));
        try (OpenedFile opened = open(job)) {
            return WrongRowsFile.of(opened.ledger(matching.matching()), wrongRows(job), english);
        }
    }

    /** Numbers and codes of the petitions that are registered; empty once they were handed out or deleted. */
    List<IssuedCode> codes(ImportJob job) {
        return read(files.open(job.id(), Part.CODES));
    }

    /** The same, to be handed out: of two who ask, one has them, and nobody afterwards. */
    List<IssuedCode> takeCodes(ImportJob job) {
        return read(files.take(job.id(), Part.CODES));
    }

    private static List<IssuedCode> read(Optional<byte[]> codes) {
        return codes.map(json -> JSON.readValue(json, new TypeReference<List<IssuedCode>>() {
        })).orElse(List.of());
    }

    /** The ledger's name, by which its rows are known again. */
    Optional<String> nameOf(ImportJob job) {
        return files.open(job.id(), Part.NAME).map(name -> new String(name, UTF_8));
    }

    /** The office's own matchings, the last kept first. */
    List<SavedMatching> matchings(String office) {
        return files.openMatchings(office)
                .map(json -> JSON.readValue(json, new TypeReference<List<SavedMatching>>() {
                })).orElse(List.of());
    }

    /** Keeps a matching under its name, in the place of one that had it. */
    void keepMatching(String office, SavedMatching matching) {
        List<SavedMatching> all = Stream.concat(Stream.of(matching),
                matchings(office).stream().filter(each -> !each.name().equals(matching.name())))
                .limit(MOST_MATCHINGS).toList();
        files.keepMatchings(office, JSON.writeValueAsBytes(all));
    }

    @Override
    public void destroy() {
        imports.shutdownNow();
    }
}
