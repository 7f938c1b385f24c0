package org.petitions.intake.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;

/** Gathers what was passed over or not taken, so that nothing is left out without a word. */
final class LedgerWarnings {
    private static final int MOST_ROWS_TOLD = 200;

    private final int rowsAbove;
    private final List<Warning> ofRows = new ArrayList<>();
    private final Set<String> notTaken = new LinkedHashSet<>();
    private long undated;
    private boolean dated;

    /**
     * One of them.
     *
     * @param row of one row; null when it is about the ledger
     * @param arguments what its text is filled in with
     */
    record Warning(@Nullable Long row, WarningCode code, List<Object> arguments) {}

    LedgerWarnings(LedgerReader ledger) {
        this.rowsAbove = ledger.rowsAbove();
    }

    /** Looks at a row before it is read. */
    void see(LedgerRow row) {
        switch (row.kind()) {
            case DATA -> seePetition(row);
            case BLANK -> {
            }
            case HEADER_AGAIN -> passOver(row, WarningCode.HEADER_AGAIN);
            case TOTAL_ROW -> passOver(row, WarningCode.TOTAL_ROW);
            case FOOTNOTE -> passOver(row, WarningCode.FOOTNOTE);
        }
    }

    private void seePetition(LedgerRow row) {
        notTaken.addAll(row.filledNotTaken());
        boolean blank = row.cell(LedgerColumn.REGISTERED_AT).isEmpty();
        undated += blank && !row.isRegistrationDatedElsewhere() ? 1 : 0;
        dated |= !blank;
    }

    private void passOver(LedgerRow row, WarningCode code) {
        if (ofRows.size() < MOST_ROWS_TOLD) {
            ofRows.add(new Warning(row.number(), code, List.of()));
        }
    }

    List<Warning> list() {
        List<Warning> all = new ArrayList<>();
        if (rowsAbove > 0) {
            all.add(new Warning(null, WarningCode.ROWS_ABOVE_HEADER, List.of(rowsAbove)));
        }
        if (undated > 0 && dated) {
            all.add(new Warning(null, WarningCode.REGISTERED_AS_OF_TODAY, List.of(undated)));
        }
        notTaken.forEach(column -> all.add(new Warning(null, WarningCode.COLUMN_NOT_TAKEN, List.of(column))));
        all.addAll(ofRows);
        return all;
    }
}
