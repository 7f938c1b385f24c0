package org.petitions.scenario.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One office's ledger of the day.
 *
 * @param name its name, e.g. {@code 431222-20260302}
 * @param encoding how its file is written
 * @param rows in the order of the office
 */
public record LedgerFile(String name, LedgerEncoding encoding, List<LedgerRow> rows) {
    public LedgerFile {
        rows = List.copyOf(rows);
    }

    /** The file as the office's spreadsheet writes it. */
    public byte[] file() {
        var text = new StringBuilder();
        var format = CSVFormat.DEFAULT.builder().setRecordSeparator(encoding.lineEnd()).get();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord(Arrays.stream(LedgerColumn.values()).map(LedgerColumn::heading));
            for (LedgerRow row : rows) {
                printer.printRecord(row.cellsInOrder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoding.encode(text.toString());
    }
}
