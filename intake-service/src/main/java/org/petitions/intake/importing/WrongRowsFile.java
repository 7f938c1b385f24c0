package org.petitions.intake.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.petitions.intake.importing.ledger.LedgerFile;
import org.petitions.intake.importing.ledger.LedgerRow;

/**
 * Rows to be mended: the file's own header and cells, and behind them a column of remarks, which is passed over when the file is dropped again.
 *
 * @param rows the header first
 */
record WrongRowsFile(List<List<String>> rows) {
    /** A column that ledgers have and the register does not: what stands in it is not imported. */
    private static final String REMARKS = "备注";
    /** What a spreadsheet would take for a formula when it opens a file of text. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    static WrongRowsFile of(LedgerFile file, List<WrongRow> wrong, boolean english) throws IOException {
        Map<Long, WrongRow> byRow = wrong.stream().collect(Collectors.toMap(WrongRow::row, Function.identity()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(with(file.rows().names(), REMARKS));
        for (Optional<LedgerRow> next = file.rows().next(); next.isPresent(); next = file.rows().next()) {
            WrongRow faulty = byRow.get(next.get().number());
            if (faulty != null) {
                rows.add(with(next.get().cells(), remarks(faulty, english)));
            }
        }
        return new WrongRowsFile(List.copyOf(rows));
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return List.copyOf(all);
    }

    private static String remarks(WrongRow row, boolean english) {
        return row.fields().stream().map(field -> (field.column().isEmpty() ? "" : field.column() + "：")
                + (english ? field.text().en() : field.text().zh())).collect(Collectors.joining("；"));
    }

    /** As text that Excel opens with its Chinese whole: UTF-8 with its mark. */
    void writeCsv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(WrongRowsFile::asText).toList());
            }
        }
    }

    /** What would be a formula is marked as text, as spreadsheets do; reading takes the mark off again. */
    private static String asText(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** As a workbook, in which every cell is text. */
    void writeWorkbook(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "petitions", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        }
    }
}
