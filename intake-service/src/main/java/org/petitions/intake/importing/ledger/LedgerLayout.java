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
    static LedgerLayout of(String sample) {
        LedgerLayout best = new LedgerLayout(format(','), 0, List.of(), false);
        int most = 0;
        for (char delimiter : DELIMITERS) {
            CSVFormat format = format(delimiter);
            List<List<String>> rows = rows(format, sample);
            for (int i = 0; i < Math.min(rows.size(), MOST_ROWS_ABOVE + 1); i++) {
                int known = knownIn(rows.get(i));
                if (known > most) {
                    most = known;
                    List<String> names = i == 0 ? rows.get(i) : withHeadings(rows.get(i), rows.get(i - 1));
                    best = new LedgerLayout(format, i, names, isDated(rows.subList(i + 1, rows.size()), names));
                }
            }
        }
        if (most == 0) {
            List<List<String>> rows = rows(format(','), sample);
            return new LedgerLayout(format(','), 0, rows.isEmpty() ? List.of() : rows.getFirst(), false);
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

    private static int knownIn(List<String> cells) {
        return (int) cells.stream().map(HeaderNames::columnOf).filter(column -> column.isPresent()).distinct()
                .count();
    }

    private static List<String> withHeadings(List<String> header, List<String> above) {
        List<String> names = new ArrayList<>(header);
        for (int i = 0; i < names.size() && i < above.size(); i++) {
            if (names.get(i).isBlank() && HeaderNames.columnOf(above.get(i)).isPresent()) {
                names.set(i, above.get(i));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isDated(List<List<String>> rows, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (HeaderNames.columnOf(names.get(i)).filter(LedgerColumn.REGISTERED_AT::equals).isPresent()) {
                int place = i;
                return rows.stream().anyMatch(row -> place < row.size() && !row.get(place).isBlank());
            }
        }
        return false;
    }
}
