package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
import org.petitions.intake.importing.ledger.LedgerOutline;
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
    /** Imports at a time: each may hold a batch of long rows in memory. The others wait their turn. */
    private static final int AT_A_TIME = 2;
    private static final int MOST_MATCHINGS = 50;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final LedgerImport ledgers;
    private final FormRules rules;
    private final Semaphore places = new Semaphore(AT_A_TIME);
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

    /** What a file holds; empty once it was deleted. */
    Optional<LedgerOutline> outline(ImportJob job, ColumnMatching matching) throws IOException {
        Optional<InputStream> file = files.open(job.id());
        return file.isEmpty() ? Optional.empty() : Optional.of(LedgerFile.outline(file.get(), matching));
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
    Trial attempt(ImportJob job, ColumnMatching matching) throws IOException {
        long good = 0;
        List<WrongRow> wrong = new ArrayList<>();
        LedgerFile file = LedgerFile.open(content(job), null, matching);
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

    private InputStream content(ImportJob job) {
        return files.open(job.id()).orElseThrow(() -> new ProblemException(ImportProblem.IMPORT_FILE_DELETED));
    }

    /** Starts the import; of two who start it at once, one does. */
    void start(ImportJob job, SavedMatching matching, String ledger) {
        if (!jobs.start(job)) {
            return;
        }
        files.keep(job.id(), Part.NAME, ledger.getBytes(UTF_8));
        files.keep(job.id(), Part.MATCHING, JSON.writeValueAsBytes(matching));
        imports.execute(() -> run(job, matching, ledger));
    }

    private void run(ImportJob job, SavedMatching matching, String ledger) {
        try {
            places.acquire();
            try {
                LedgerFile file = LedgerFile.open(content(job), null, matching.matching());
                ImportReport report = ledgers.run(job.office(), ledger, file, rows -> jobs.progress(job.id(), rows));
                List<WrongRow> wrong = report.rows().stream().filter(row -> !row.inRegister()).map(ImportDesk::wrong)
                        .toList();
                files.keep(job.id(), Part.WRONG_ROWS, JSON.writeValueAsBytes(wrong));
                jobs.end(job.id(), new Counts(report.total(), report.registered(), report.alreadyThere(), wrong.size(),
                        report.stopped() == null ? null : report.stopped().row()));
            } finally {
                places.release();
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
        return WrongRowsFile.of(LedgerFile.open(content(job), null, matching.matching()), wrongRows(job), english);
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
