package org.petitions.scenario.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

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
        return file(encoding, Stream.concat(
                Stream.of(Arrays.stream(LedgerColumn.values()).map(LedgerColumn::heading).toList()),
                rows.stream().map(LedgerRow::cellsInOrder)).toList());
    }

    /**
     * The same file without some of its rows, written as the whole of it is.
     *
     * @param numbers what stands in the column of the office's own number in the rows that stay
     */
    public static byte[] excerpt(byte[] file, Set<String> numbers) {
        LedgerEncoding encoding = LedgerEncoding.of(file);
        int number = LedgerColumn.NUMBER.ordinal();
        try (var records = CSVParser.parse(encoding.decode(file), CSVFormat.DEFAULT)) {
            List<List<String>> lines = records.stream().map(CSVRecord::toList).toList();
            return file(encoding, Stream.concat(lines.stream().limit(1),
                    lines.stream().skip(1).filter(line -> numbers.contains(line.get(number)))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(LedgerEncoding encoding, List<List<String>> lines) {
        var text = new StringBuilder();
        var format = CSVFormat.DEFAULT.builder().setRecordSeparator(encoding.lineEnd()).get();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoding.encode(text.toString());
    }
}
