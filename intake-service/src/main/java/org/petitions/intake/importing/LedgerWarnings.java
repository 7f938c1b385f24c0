package org.petitions.intake.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.petitions.intake.importing.ImportReport.LedgerWarning;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerReader;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.importing.ledger.RowKind;

/** Gathers what was passed over or not taken, so that nothing is left out without a word. */
final class LedgerWarnings {
    private static final int MOST_ROWS_TOLD = 200;

    private final int rowsAbove;
    private final List<LedgerWarning> ofRows = new ArrayList<>();
    private final Set<String> notTaken = new LinkedHashSet<>();
    private long undated;
    private boolean dated;

    LedgerWarnings(LedgerReader ledger) {
        this.rowsAbove = ledger.rowsAbove();
    }

    /** Looks at a row before it is read. */
    void see(LedgerRow row) {
        RowKind kind = row.kind();
        if (kind == RowKind.DATA) {
            notTaken.addAll(row.filledNotTaken());
            boolean blank = row.cell(LedgerColumn.REGISTERED_AT).isEmpty();
            undated += blank && !row.isRegistrationDatedElsewhere() ? 1 : 0;
            dated |= !blank;
        } else if (kind != RowKind.BLANK && ofRows.size() < MOST_ROWS_TOLD) {
            ofRows.add(new LedgerWarning(row.number(), kind.code(), kind.zh(), kind.en()));
        }
    }

    List<LedgerWarning> list() {
        List<LedgerWarning> all = new ArrayList<>();
        if (rowsAbove > 0) {
            all.add(new LedgerWarning(null, "rows-above-header", "表头以上%d行（标题等）已略过".formatted(rowsAbove),
                    "%d rows above the header were passed over".formatted(rowsAbove)));
        }
        if (undated > 0 && dated) {
            all.add(new LedgerWarning(null, "registered-as-of-today", "前面%d行没有登记时间，按今天登记，而后面的行有；请核对".formatted(undated),
                    "%d rows without a day of registration were registered as of today, though later rows have one"
                            .formatted(undated)));
        }
        notTaken.forEach(column -> all.add(new LedgerWarning(null, "column-not-taken", "“" + column + "”列的内容未录入",
                "What stands in the column " + column + " was not taken")));
        all.addAll(ofRows);
        return all;
    }
}
