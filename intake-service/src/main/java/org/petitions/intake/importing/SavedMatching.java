package org.petitions.intake.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ledger.ColumnMatching;
import org.petitions.intake.importing.ledger.ColumnMatching.Match;
import org.petitions.intake.importing.ledger.LedgerColumn;

/**
 * Which column of an office's file is which, kept by a name so that the next file of the same kind is one drop.
 *
 * @param name as the office calls it
 */
record SavedMatching(String name, List<SavedColumn> columns) {

    /**
     * One column.
     *
     * @param header as the file writes it
     * @param column name of the {@link LedgerColumn}; null for one that is not taken
     */
    record SavedColumn(String header, @Nullable String column) {
        private boolean isNamedAs(SavedColumn other) {
            return ColumnMatching.isSameHeader(header, other.header());
        }
    }

    /** The same as reading needs it; a column that this release does not know is one that nobody matched. */
    ColumnMatching matching() {
        return ColumnMatching.of(columns.stream().filter(each -> each.column() == null || isKnown(each.column()))
                .map(each -> new Match(each.header(),
                        each.column() == null ? null : LedgerColumn.valueOf(each.column())))
                .toList());
    }

    private static boolean isKnown(String column) {
        return List.of(LedgerColumn.values()).stream().anyMatch(each -> each.name().equals(column));
    }

    /** Whether a header is there more than once and is said to be different things. */
    boolean isAmbiguous() {
        return columns.stream().anyMatch(column -> columns.stream().anyMatch(other -> other.isNamedAs(column)
                && !Objects.equals(other.column(), column.column())));
    }

    /** Whether a file has all of these columns. */
    boolean fits(List<String> headers) {
        return columns.stream().allMatch(column -> headers.contains(column.header()));
    }
}
