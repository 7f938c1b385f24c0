package org.petitions.intake.importing.ledger;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVRecord;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/** Reads a ledger row by row; never more than one row is in memory here. */
public final class LedgerReader {
    /** Three texts of the greatest length and all else, with room to spare. */
    private static final int LONGEST_ROW = 400_000;

    /** What is looked at to find the header. */
    private static final int SAMPLE = 32 * 1024;

    private final RowLimitReader bounded;
    private final Iterator<CSVRecord> records;
    private final LedgerHeader header;
    private final int rowsAbove;
    private boolean registrationDated;
    private long read;

    private LedgerReader(RowLimitReader bounded, Iterator<CSVRecord> records, LedgerHeader header,
            LedgerLayout layout) {
        this.bounded = bounded;
        this.records = records;
        this.header = header;
        this.rowsAbove = layout.rowsAbove();
        this.registrationDated = layout.registrationDated();
    }

    /**
     * Reads the header.
     *
     * @throws UnreadableLedgerException when the file cannot be read
     * @throws org.petitions.starter.problem.ProblemException when columns are missing, unknown or there twice
     */
    public static LedgerReader open(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader, SAMPLE + 1);
        LedgerLayout layout = LedgerLayout.of(sampleOf(buffered));
        RowLimitReader bounded = new RowLimitReader(buffered);
        Iterator<CSVRecord> records = layout.format().parse(bounded).iterator();
        for (int above = 0; above < layout.rowsAbove(); above++) {
            next(records, bounded);
        }
        if (next(records, bounded).isEmpty()) {
            throw new UnreadableLedgerException(Reason.EMPTY);
        }
        return new LedgerReader(bounded, records, LedgerHeader.of(layout.names()), layout);
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
        Optional<CSVRecord> record = next(records, bounded);
        read += record.isPresent() ? 1 : 0;
        Optional<LedgerRow> row = record.map(cells -> new LedgerRow(read, cells.toList(), header, registrationDated));
        registrationDated |= row.flatMap(each -> each.cell(LedgerColumn.REGISTERED_AT)).isPresent();
        return row;
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
