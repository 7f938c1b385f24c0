package org.petitions.intake.importing;

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
import org.petitions.intake.importing.LedgerFault.Kind;

/** Reads a ledger row by row; never more than one row is in memory here. */
final class LedgerRows {
    /** Three texts of the greatest length and all else, with room to spare. */
    private static final int LONGEST_ROW = 400_000;

    private final Bounded bounded;
    private final Iterator<CSVRecord> records;
    private final Map<LedgerColumn, Integer> places;
    private final List<String> header;
    private long read;

    private LedgerRows(Bounded bounded, Iterator<CSVRecord> records, List<String> header,
            Map<LedgerColumn, Integer> places) {
        this.bounded = bounded;
        this.records = records;
        this.header = header;
        this.places = places;
    }

    /**
     * Reads the header.
     *
     * @throws LedgerFault when the file cannot be read
     * @throws org.petitions.shell.web.ProblemException when columns are missing, unknown or there twice
     */
    static LedgerRows open(Reader reader) throws IOException {
        Bounded bounded = new Bounded(reader);
        Iterator<CSVRecord> records = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(bounded)
                .iterator();
        List<String> header = next(records, bounded).map(CSVRecord::toList)
                .orElseThrow(() -> new LedgerFault(Kind.EMPTY));
        return new LedgerRows(bounded, records, header, LedgerHeader.places(header));
    }

    /**
     * The next row, or empty at the end.
     *
     * @throws LedgerFault when the file is broken here
     */
    Optional<LedgerRow> next() throws IOException {
        Optional<CSVRecord> record = next(records, bounded);
        read += record.isPresent() ? 1 : 0;
        return record.map(cells -> new LedgerRow(read, cells.toList(), header, places));
    }

    /** Number of the row that is read or was read last; 1 is the first after the header. */
    long read() {
        return read;
    }

    private static Optional<CSVRecord> next(Iterator<CSVRecord> records, Bounded bounded) throws IOException {
        bounded.startRow();
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw switch (e.getCause()) {
                case CSVException _ -> new LedgerFault(Kind.BROKEN_QUOTES);
                case CharacterCodingException _ -> new LedgerFault(Kind.WRONG_BYTES);
                case IOException cause -> cause;
            };
        }
    }

    /** Stops a row that does not end, so that an unclosed quote costs a row and not the memory. */
    private static final class Bounded extends FilterReader {
        private int left = LONGEST_ROW;

        Bounded(Reader reader) {
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

        private void count(int characters) throws LedgerFault {
            left -= characters;
            if (left < 0) {
                throw new LedgerFault(Kind.ROW_TOO_LONG);
            }
        }
    }
}
