package org.petitions.intake.importing.ledger;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/** Reads a ledger row by row; never more than one row is in memory here. */
public final class LedgerReader {
    /** Three texts of the greatest length and all else, with room to spare. */
    private static final int LONGEST_ROW = 400_000;

    private final RowLimitReader bounded;
    private final Iterator<CSVRecord> records;
    private final Map<LedgerColumn, Integer> places;
    private final List<String> header;
    private long read;

    private LedgerReader(RowLimitReader bounded, Iterator<CSVRecord> records, List<String> header,
            Map<LedgerColumn, Integer> places) {
        this.bounded = bounded;
        this.records = records;
        this.header = header;
        this.places = places;
    }

    /**
     * Reads the header.
     *
     * @throws UnreadableLedgerException when the file cannot be read
     * @throws org.petitions.starter.problem.ProblemException when columns are missing, unknown or there twice
     */
    public static LedgerReader open(Reader reader) throws IOException {
        RowLimitReader bounded = new RowLimitReader(reader);
        Iterator<CSVRecord> records = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(bounded)
                .iterator();
        List<String> header = next(records, bounded).map(CSVRecord::toList)
                .orElseThrow(() -> new UnreadableLedgerException(Reason.EMPTY));
        return new LedgerReader(bounded, records, header, LedgerHeader.columnIndexes(header));
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws UnreadableLedgerException when the file is broken here
     */
    public Optional<LedgerRow> next() throws IOException {
        Optional<CSVRecord> record = next(records, bounded);
        read += record.isPresent() ? 1 : 0;
        return record.map(cells -> new LedgerRow(read, cells.toList(), header, places));
    }

    /** Number of the row that is read or was read last; 1 is the first after the header. */
    public long read() {
        return read;
    }

    private static Optional<CSVRecord> next(Iterator<CSVRecord> records, RowLimitReader bounded) throws IOException {
        bounded.startRow();
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw switch (e.getCause()) {
                case CSVException _ -> new UnreadableLedgerException(Reason.BROKEN_QUOTES);
                case CharacterCodingException _ -> new UnreadableLedgerException(Reason.WRONG_BYTES);
                case IOException cause -> cause;
            };
        }
    }

    /** Stops a row that does not end, so that an unclosed quote costs a row and not the memory. */
    private static final class RowLimitReader extends FilterReader {
        private int left = LONGEST_ROW;

        RowLimitReader(Reader reader) {
            super(reader);
        }

        void startRow() {
            left = LONGEST_ROW;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(character < 0 ? 0 : 1);
            return character;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int characters = super.read(into, offset, length);
            count(Math.max(0, characters));
            return characters;
        }

        private void count(int characters) throws UnreadableLedgerException {
            left -= characters;
            if (left < 0) {
                throw new UnreadableLedgerException(Reason.ROW_TOO_LONG);
            }
        }
    }
}
