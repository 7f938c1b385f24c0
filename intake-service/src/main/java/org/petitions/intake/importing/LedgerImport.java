package org.petitions.intake.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.importing.ImportReport.RowOutcome;
import org.petitions.intake.importing.ImportReport.Stopped;
import org.petitions.intake.importing.ledger.ColumnMatching;
import org.petitions.intake.importing.ledger.LedgerFile;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.importing.ledger.RowKind;
import org.petitions.intake.importing.ledger.UnreadableLedgerException;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;
import org.petitions.intake.petition.LedgerContents;
import org.petitions.intake.registration.RegistrationMetrics;
import org.petitions.intake.registration.RegistrationService;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Takes in a ledger: rows are read one by one and registered in batches, so of the file no more than a batch is in memory; what grows
 * with it is the report, a result for each of at most {@value #MOST_ROWS} rows. A batch that is written stays written; a ledger that is
 * sent again registers only what is missing.
 */
@Component
class LedgerImport {
    static final int MOST_ROWS = 20_000;
    private static final int TOLD_EVERY = 100;

    private final RegistrationService desk;
    private final RegistrationMetrics registrations;
    private final LedgerContents contents;
    private final MeterRegistry meters;
    private final FormRules rules;
    private final Messages messages;
    private final Clock clock;

    LedgerImport(RegistrationService desk, RegistrationMetrics registrations, LedgerContents contents,
            MeterRegistry meters, FormRules rules, Messages messages, Clock clock) {
        this.desk = desk;
        this.registrations = registrations;
        this.contents = contents;
        this.meters = meters;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Registers what a ledger holds.
     *
     * @param office unit id of the office whose ledger it is
     * @param ledger its name, by which it is known when it is sent again
     * @param charset name of its encoding, or null to find out
     * @throws UnreadableLedgerException when nothing of it can be read
     * @throws IOException when the sender broke off
     */
    ImportReport run(String office, String ledger, InputStream body, @Nullable String charset) throws IOException {
        return run(office, ledger, LedgerFile.open(body, charset, ColumnMatching.USUAL), _ -> {});
    }

    /**
     * Registers what a ledger holds.
     *
     * @param office unit id of the office whose ledger it is
     * @param ledger its name, by which it is known when it is sent again
     * @param progress is told how many rows are read, now and then
     * @throws IOException when the file cannot be read to its end
     */
    ImportReport run(String office, String ledger, LedgerFile file, LongConsumer progress) throws IOException {
        LedgerReader rows = file.rows();
        LedgerBatch batch = new LedgerBatch(desk, registrations, contents, messages);
        LedgerWarnings warnings = new LedgerWarnings(rows);
        Stopped stopped = null;
        try {
            readAll(rows, batch, warnings, new Owner(office, ledger, progress));
        } catch (UnreadableLedgerException e) {
            stopped = Stopped.of(rows.read() + 1, e.reason(), messages);
        }
        batch.flush();
        ImportReport report = batch.report(ledger, file.encoding(), warnings.list(), stopped);
        count(report);
        return report;
    }

    /** A fault as people are told of it. */
    FieldProblem problem(LedgerRow row, FormFault fault) {
        return LedgerBatch.fieldProblem(row, fault, messages);
    }

    /** Whose ledger it is, and who is told how far it is read. */
    private record Owner(String office, String ledger, LongConsumer progress) {}

    private void readAll(LedgerReader rows, LedgerBatch batch, LedgerWarnings warnings, Owner owner)
            throws IOException {
        for (Optional<LedgerRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            LedgerRow row = next.get();
            if (row.number() > MOST_ROWS) {
                throw new UnreadableLedgerException(Reason.TOO_MANY_ROWS);
            }
            warnings.see(row);
            if (row.number() % TOLD_EVERY == 0) {
                owner.progress().accept(row.number());
            }
            if (row.kind() != RowKind.DATA) {
                continue;
            }
            switch (LedgerRowParser.read(row, owner.office(), owner.ledger(), clock.instant(), rules)) {
                case LedgerRowParser.ValidRow good -> batch.add(row, good.submission());
                case LedgerRowParser.InvalidRow bad -> batch.refuse(row, bad.faults());
            }
        }
    }

    private void count(ImportReport report) {
        count(RowOutcome.REGISTERED, report.registered());
        count(RowOutcome.ALREADY_THERE, report.alreadyThere());
        count(RowOutcome.CHANGED, report.changed());
        count(RowOutcome.ERASED, report.erased());
        count(RowOutcome.REFUSED, report.refused());
    }

    private void count(RowOutcome outcome, long rows) {
        Counter.builder("petitions.import.rows").description("rows of ledgers taken in").tag("outcome", outcome.name())
                .register(meters).increment(rows);
    }
}
