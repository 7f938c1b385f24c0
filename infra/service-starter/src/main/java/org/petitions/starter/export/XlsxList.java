package org.petitions.starter.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a sheet of an XLSX file: a row of titles that stays in sight, and a row for each entry. Text is written as text; what a table
 * program would take for a formula once the sheet is saved as CSV begins with an apostrophe.
 *
 * @param name of the sheet
 * @param columns from left to right
 */
public record XlsxList<T>(String name, List<Column<T>> columns) {
    private static final int ROWS_HELD = 500;
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    public XlsxList {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param width in characters
     * @param value a text, a number, a day, or null for an empty cell
     */
    public record Column<T>(String title, int width, Function<T, @Nullable Object> value) {}

    /** Writes the file, and leaves the stream open. Rows leave memory every five hundred. */
    public void write(Iterable<T> rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "petitions", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, columns.get(i).width());
                sheet.inlineString(0, i, columns.get(i).title());
            }
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            int at = 1;
            for (T row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    fill(sheet, at, i, columns.get(i).value().apply(row));
                }
                if (at % ROWS_HELD == 0) {
                    sheet.flush();
                }
                at++;
            }
        }
    }

    private static void fill(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // an empty cell
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, harmless(value.toString()));
        }
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
