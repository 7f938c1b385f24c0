package org.petitions.intake.importing.ledger;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * How a ledger is laid out, found by looking at its first rows: what parts its cells, and which row is the header. Above it may stand a
 * title, the office's name, or headings that several columns share.
 *
 * @param format parts the cells
 * @param rowsAbove rows above the header
 * @param names of the columns; where the header has a blank below a heading that names a column, it is that heading
 * @param registrationDated whether any of the rows looked at tells when it was registered
 */
record LedgerLayout(CSVFormat format, int rowsAbove, List<String> names, boolean registrationDated) {
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    /** A title, a line of the office and a date, two rows of headings, and some to spare. */
    private static final int MOST_ROWS_ABOVE = 15;

    /**
     * Looks at the start of a ledger.
     *
     * @param sample its first characters; the last row may be cut
     */
    static LedgerLayout of(String sample, ColumnMatching matching) {
        Found best = new Found(of(format(','), rows(format(','), sample), matching).layout(), 0);
        for (char delimiter : DELIMITERS) {
            CSVFormat format = format(delimiter);
            Found found = of(format, rows(format, sample), matching);
            best = found.known() > best.known() ? found : best;
        }
        return best.layout();
    }

    /**
     * Looks at the first rows of a file that has cells.
     *
     * @param rows as many as are there, or enough
     */
    static LedgerLayout of(List<List<String>> rows, ColumnMatching matching) {
        return of(format(','), rows, matching).layout();
    }

    /** @param known how many columns of the header are known */
    private record Found(LedgerLayout layout, int known) {}

    /** The row of the most columns that are known is the header, of these the first; where none is known, the first row. */
    private static Found of(CSVFormat format, List<List<String>> rows, ColumnMatching matching) {
        Found best = new Found(new LedgerLayout(format, 0, rows.isEmpty() ? List.of() : rows.getFirst(), false), 0);
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS_ABOVE + 1); i++) {
            int known = knownIn(rows.get(i), matching);
            if (known > best.known()) {
                List<String> names = i == 0 ? rows.get(i) : withHeadings(rows.get(i), rows.get(i - 1), matching);
                best = new Found(new LedgerLayout(format, i, names,
                        isDated(rows.subList(i + 1, rows.size()), names, matching)), known);
            }
        }
        return best;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    }

    private static List<List<String>> rows(CSVFormat format, String sample) {
        List<List<String>> rows = new ArrayList<>();
        try (var parser = format.parse(new StringReader(sample))) {
            for (CSVRecord row : parser) {
                rows.add(row.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            return rows; // the sample ends within a quoted cell, or the file is broken from here: told when it is read
        }
        return rows;
    }

    private static int knownIn(List<String> cells, ColumnMatching matching) {
        return (int) cells.stream().map(matching::columnOf).filter(column -> column.isPresent()).distinct()
                .count();
    }

    private static List<String> withHeadings(List<String> header, List<String> above, ColumnMatching matching) {
        List<String> names = new ArrayList<>(header);
        for (int i = 0; i < names.size() && i < above.size(); i++) {
            if (names.get(i).isBlank() && matching.columnOf(above.get(i)).isPresent()) {
                names.set(i, above.get(i));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isDated(List<List<String>> rows, List<String> names, ColumnMatching matching) {
        for (int i = 0; i < names.size(); i++) {
            if (matching.columnOf(names.get(i)).filter(LedgerColumn.REGISTERED_AT::equals).isPresent()) {
                int place = i;
                return rows.stream().anyMatch(row -> place < row.size() && !row.get(place).isBlank());
            }
        }
        return false;
    }
}
