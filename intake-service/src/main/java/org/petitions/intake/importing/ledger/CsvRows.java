package org.petitions.intake.importing.ledger;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/** Rows of delimited text. */
final class CsvRows implements RowSource {
    private final RowLimitReader bounded;
    private final Iterator<CSVRecord> records;

    CsvRows(Reader reader, CSVFormat format) throws IOException {
        this.bounded = new RowLimitReader(reader);
        this.records = format.parse(bounded).iterator();
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        bounded.startRow();
        try {
            return records.hasNext() ? Optional.of(records.next().toList()) : Optional.empty();
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
        private int left = LedgerReader.LONGEST_ROW;

        RowLimitReader(Reader reader) {
            super(reader);
        }

        void startRow() {
            left = LedgerReader.LONGEST_ROW;
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
