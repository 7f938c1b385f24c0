package org.petitions.intake.importing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.importing.ImportReport.RowOutcome;
import org.petitions.intake.importing.ImportReport.RowResult;
import org.petitions.intake.importing.ImportReport.Stopped;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.intake.registration.RegistrationMetrics;
import org.petitions.intake.registration.RegistrationResult;
import org.petitions.intake.registration.RegistrationService;
import org.petitions.starter.problem.FieldProblem;

/** Gathers rows, registers a hundred with one write (fewer when they are long), counts the refused, and keeps the results in the rows' order. */
final class LedgerBatch {
    private static final int MOST_ROWS = 100;
    private static final int MOST_CHARACTERS = 500_000;

    private final RegistrationService desk;
    private final RegistrationMetrics registrations;
    private final List<PendingRow> waiting = new ArrayList<>();
    private final List<@Nullable RowResult> results = new ArrayList<>();
    private int characters;

    /** @param place of its result */
    private record PendingRow(LedgerRow row, RegistrationRequest submission, int place) {}

    LedgerBatch(RegistrationService desk, RegistrationMetrics registrations) {
        this.desk = desk;
        this.registrations = registrations;
    }

    void add(LedgerRow row, RegistrationRequest submission) {
        waiting.add(new PendingRow(row, submission, results.size()));
        results.add(null);
        characters += row.characters();
        if (waiting.size() >= MOST_ROWS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    void refuse(LedgerRow row, List<FormFault> faults) {
        results.add(refused(row, faults));
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<RegistrationResult> outcomes = desk.registerAll(waiting.stream().map(PendingRow::submission).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            results.set(waiting.get(i).place(), result(waiting.get(i).row(), outcomes.get(i)));
        }
        waiting.clear();
        characters = 0;
    }

    ImportReport report(String ledger, String charset, @Nullable Stopped stopped) {
        List<RowResult> rows = new ArrayList<>(results.size());
        results.forEach(result -> rows.add(requireNonNull(result, "report after flush")));
        return new ImportReport(ledger, charset, rows.size(), count(rows, RowOutcome.REGISTERED),
                count(rows, RowOutcome.ALREADY_THERE), count(rows, RowOutcome.CHANGED),
                count(rows, RowOutcome.REFUSED), rows, stopped);
    }

    private static long count(List<RowResult> rows, RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private RowResult result(LedgerRow row, RegistrationResult outcome) {
        return switch (outcome) {
            case RegistrationResult.Registered registered -> of(row, RowOutcome.REGISTERED, registered.receipt());
            case RegistrationResult.AlreadyRegistered there -> of(row, RowOutcome.ALREADY_THERE, there.receipt());
            case RegistrationResult.ContentDiffers other ->
                new RowResult(row.number(), ledgerNumber(row), RowOutcome.CHANGED,
                        other.petitionId(), other.number(), null, null, null);
            case RegistrationResult.Erased gone ->
                new RowResult(row.number(), ledgerNumber(row), RowOutcome.ALREADY_THERE, gone.petitionId(), gone.number(),
                        null, null, null);
            case RegistrationResult.UnknownFirstPetition _ -> refused(row,
                    List.of(new FormFault(LedgerColumn.FIRST_PETITION.field(), FaultCode.UNKNOWN_PETITION)));
        };
    }

    private static RowResult of(LedgerRow row, RowOutcome outcome, RegistrationReceipt receipt) {
        return new RowResult(row.number(), ledgerNumber(row), outcome, receipt.petitionId(), receipt.number(),
                receipt.trackingCode(), receipt.registeredAt(), null);
    }

    private RowResult refused(LedgerRow row, List<FormFault> faults) {
        registrations.refused(faults);
        boolean unreadable = faults.stream()
                .anyMatch(fault -> fault.field().equals(LedgerColumn.LEDGER_NUMBER.field()));
        return new RowResult(row.number(), unreadable ? null : ledgerNumber(row), RowOutcome.REFUSED, null, null, null,
                null, faults.stream().map(fault -> fieldProblem(row, fault)).toList());
    }

    private static FieldProblem fieldProblem(LedgerRow row, FormFault fault) {
        return new FieldProblem(row.headerOf(LedgerColumn.forField(fault.field())), fault.code().code(),
                fault.code().zh(), fault.code().en());
    }

    private static @Nullable String ledgerNumber(LedgerRow row) {
        return row.cell(LedgerColumn.LEDGER_NUMBER).orElse(null);
    }
}
