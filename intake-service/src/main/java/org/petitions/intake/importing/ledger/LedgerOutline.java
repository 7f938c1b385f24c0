package org.petitions.intake.importing.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, shown to the clerk before it is said which column is which.
 *
 * @param columns in their order
 * @param firstRows the cells of some rows below the header
 */
public record LedgerOutline(List<OutlinedColumn> columns, List<List<String>> firstRows) {
    private static final int SHOWN_ROWS = 5;

    /**
     * A column of the file.
     *
     * @param header as the file writes it
     * @param column what it is taken for; null where nobody knows, or it is not taken
     */
    public record OutlinedColumn(String header, @Nullable LedgerColumn column) {}

    static LedgerOutline of(List<String> names, ColumnMatching matching, RowSource rows) throws IOException {
        List<OutlinedColumn> columns = names.stream()
                .map(name -> new OutlinedColumn(name, matching.columnOf(name).orElse(null))).toList();
        List<List<String>> shown = new ArrayList<>();
        for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
            shown.add(row.get());
            if (shown.size() == SHOWN_ROWS) {
                break;
            }
        }
        return new LedgerOutline(columns, List.copyOf(shown));
    }

    /** Without the cells: they are what a petitioner wrote. */
    @Override
    public String toString() {
        return "LedgerOutline[" + columns.size() + "]";
    }
}
