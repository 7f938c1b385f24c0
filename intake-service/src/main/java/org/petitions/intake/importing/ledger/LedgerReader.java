package org.petitions.intake.importing.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/** Reads a ledger row by row; of delimited text never more than one row is in memory here. */
public final class LedgerReader {
    /** Three texts of the greatest length and all else, with room to spare. */
    static final int LONGEST_ROW = 400_000;

    /** What is looked at of a text to find the header. */
    private static final int SAMPLE = 32 * 1024;
    /** How many rows of a workbook are looked at to find the header. */
    private static final int SAMPLE_ROWS = 40;

    private final RowSource rows;
    private final LedgerHeader header;
    private final int rowsAbove;
    private boolean registrationDated;
    private long read;

    private LedgerReader(RowSource rows, LedgerHeader header, LedgerLayout layout) {
        this.rows = rows;
        this.header = header;
        this.rowsAbove = layout.rowsAbove();
        this.registrationDated = layout.registrationDated();
    }

    /**
     * Reads the header of delimited text.
     *
     * @throws UnreadableLedgerException when the file cannot be read
     * @throws org.petitions.starter.problem.ProblemException when columns are missing, unknown or there twice
     */
    public static LedgerReader open(Reader reader) throws IOException {
        return open(reader, ColumnMatching.USUAL);
    }

    /** As {@link #open(Reader)}, of a file whose columns the office matched. */
    public static LedgerReader open(Reader reader, ColumnMatching matching) throws IOException {
        LaidOut text = laidOut(reader, matching);
        return new LedgerReader(text.rows(), LedgerHeader.of(text.layout().names(), matching), text.layout());
    }

    /**
     * Reads the header of a workbook (XLSX).
     *
     * @throws UnreadableLedgerException when the file cannot be read
     * @throws org.petitions.starter.problem.ProblemException when columns are missing, unknown or there twice
     */
    public static LedgerReader openWorkbook(InputStream body, ColumnMatching matching) throws IOException {
        LaidOut workbook = laidOutWorkbook(body, matching);
        return new LedgerReader(workbook.rows(), LedgerHeader.of(workbook.layout().names(), matching),
                workbook.layout());
    }

    /** What a text holds, before it is said which column is which. */
    public static LedgerOutline outline(Reader reader, ColumnMatching matching) throws IOException {
        LaidOut text = laidOut(reader, matching);
        return LedgerOutline.of(text.layout().names(), matching, text.rows());
    }

    /** What a workbook holds, before it is said which column is which. */
    public static LedgerOutline outlineWorkbook(InputStream body, ColumnMatching matching) throws IOException {
        LaidOut workbook = laidOutWorkbook(body, matching);
        return LedgerOutline.of(workbook.layout().names(), matching, workbook.rows());
    }

    /** @param rows from the first after the header on */
    private record LaidOut(LedgerLayout layout, RowSource rows) {}

    private static LaidOut laidOut(Reader reader, ColumnMatching matching) throws IOException {
        BufferedReader buffered = new BufferedReader(reader, SAMPLE + 1);
        LedgerLayout layout = LedgerLayout.of(sampleOf(buffered), matching);
        RowSource rows = new CsvRows(buffered, layout.format());
        pass(rows, layout);
        return new LaidOut(layout, rows);
    }

    private static LaidOut laidOutWorkbook(InputStream body, ColumnMatching matching) throws IOException {
        WorkbookRows workbook = WorkbookRows.open(body);
        Deque<List<String>> sample = new ArrayDeque<>();
        for (Optional<List<String>> row = workbook.next(); row.isPresent(); row = workbook.next()) {
            sample.add(row.get());
            if (sample.size() == SAMPLE_ROWS) {
                break;
            }
        }
        LedgerLayout layout = LedgerLayout.of(new ArrayList<>(sample), matching);
        int columns = layout.names().size();
        RowSource rows = () -> (sample.isEmpty() ? workbook.next() : Optional.of(sample.remove()))
                .map(cells -> filledUp(cells, columns));
        pass(rows, layout);
        return new LaidOut(layout, rows);
    }

    /** A workbook leaves out what is blank at a row's end. */
    private static List<String> filledUp(List<String> cells, int columns) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < columns) {
            all.add("");
        }
        return List.copyOf(all);
    }

    /** Goes on to behind the header. */
    private static void pass(RowSource rows, LedgerLayout layout) throws IOException {
        for (int above = 0; above < layout.rowsAbove(); above++) {
            rows.next();
        }
        if (rows.next().isEmpty()) {
            throw new UnreadableLedgerException(Reason.EMPTY);
        }
    }

    /** The first characters, which are read again afterwards. */
    private static String sampleOf(BufferedReader reader) throws IOException {
        reader.mark(SAMPLE + 1);
        char[] sample = new char[SAMPLE];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(sample, length, SAMPLE - length)) {
                length += read;
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableLedgerException(Reason.WRONG_BYTES);
        }
        reader.reset();
        return new String(sample, 0, length);
    }

    /** How many rows stood above the header: titles, the office, the month. */
    public int rowsAbove() {
        return rowsAbove;
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws UnreadableLedgerException when the file is broken here
     */
    public Optional<LedgerRow> next() throws IOException {
        Optional<List<String>> cells = rows.next();
        read += cells.isPresent() ? 1 : 0;
        Optional<LedgerRow> row = cells.map(each -> new LedgerRow(read, each, header, registrationDated));
        registrationDated |= row.flatMap(each -> each.cell(LedgerColumn.REGISTERED_AT)).isPresent();
        return row;
    }

    /** Number of the row that is read or was read last; 1 is the first after the header. */
    public long read() {
        return read;
    }

    /** The columns' names as this ledger writes them. */
    public List<String> names() {
        return header.names();
    }
}
