package org.petitions.intake.importing.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/**
 * Rows of an Excel workbook's (XLSX) first sheet. Cells become the texts that the same sheet saved as CSV would have: days as ISO 8601, numbers in
 * plain digits. A number of more digits than a workbook keeps stays in the form {@code 4.3E+17}, which the row's reading refuses as damaged: what
 * was lost, an identity number above all, is asked for and never guessed.
 */
final class WorkbookRows implements RowSource {
    /** As sent. What office ledgers of the most rows need, several times over. */
    private static final int LARGEST_FILE = 8 * 1024 * 1024;
    /** Unpacked, all parts together: more is no ledger but a file made to fill the memory. */
    private static final long LARGEST_UNPACKED = 128L * 1024 * 1024;
    private static final int MOST_COLUMNS = 500;
    /** Digits of a number that a workbook keeps. */
    private static final int DIGITS_KEPT = 15;
    /** What a format says besides days and times: text in quotes, colours and locales in brackets, escaped signs. */
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern OF_TIME = Pattern.compile("(?i)[ymdhs年月日]");

    private final Iterator<Row> rows;

    private WorkbookRows(Iterator<Row> rows) {
        this.rows = rows;
    }

    /**
     * Opens a workbook.
     *
     * @throws UnreadableLedgerException when it is too large or none
     */
    static WorkbookRows open(InputStream body) throws IOException {
        byte[] file = body.readNBytes(LARGEST_FILE + 1);
        if (file.length > LARGEST_FILE) {
            throw new UnreadableLedgerException(Reason.WORKBOOK_TOO_LARGE);
        }
        refuseBombs(file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file),
                    new ReadingOptions(true, false));
            // It lies in memory alone, so there is nothing to be closed.
            return new WorkbookRows(workbook.getFirstSheet().openStream().iterator());
        } catch (ExcelReaderException | IOException e) {
            throw broken(e);
        }
    }

    /** A few kilobytes can unpack to more than any memory: looked at before anything of it is read. */
    private static void refuseBombs(byte[] file) throws UnreadableLedgerException {
        byte[] buffer = new byte[64 * 1024];
        long left = LARGEST_UNPACKED;
        // By the directory at its end, as it is read afterwards: some programs write entries that cannot be read as a stream.
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(parts.getEntries())) {
                left = unpacked(parts.getInputStream(entry), buffer, left);
            }
        } catch (UnreadableLedgerException e) {
            throw e;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static long unpacked(InputStream part, byte[] buffer, long atMost) throws IOException {
        long left = atMost;
        try (part) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new UnreadableLedgerException(Reason.WORKBOOK_TOO_LARGE);
                }
            }
        }
        return left;
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        try {
            while (rows.hasNext()) {
                List<String> cells = texts(rows.next());
                if (!cells.isEmpty()) {
                    return Optional.of(cells);
                }
            }
            return Optional.empty();
        } catch (ExcelReaderException | UncheckedIOException | NumberFormatException e) {
            throw broken(e);
        }
    }

    /** Without the blank cells behind the last that is filled: a workbook has them where somebody drew a line. */
    private static List<String> texts(Row row) throws UnreadableLedgerException {
        List<String> cells = new ArrayList<>();
        int characters = 0;
        int filled = 0;
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell);
            cells.add(text);
            characters += text.length();
            filled = text.isBlank() ? filled : i + 1;
        }
        if (characters > LedgerReader.LONGEST_ROW) {
            throw new UnreadableLedgerException(Reason.ROW_TOO_LONG);
        }
        return List.copyOf(cells.subList(0, filled));
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.asNumber());
            case BOOLEAN -> yesOrNo(Boolean.TRUE.equals(cell.asBoolean()));
            case FORMULA -> cell.getValue() instanceof BigDecimal result ? number(cell, result) : formula(cell, raw);
            case ERROR -> raw;
            case EMPTY -> "";
            case STRING -> cell.asString();
        };
    }

    /** What a formula came to. */
    private static String formula(Cell cell, String raw) {
        return cell.getValue() instanceof Boolean yes ? yesOrNo(yes) : raw;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "是" : "否";
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isTime(cell.getDataFormatId(), cell.getDataFormatString())) {
            try {
                return day(cell.asDate());
            } catch (DateTimeException | ExcelReaderException _) {
                return number.toPlainString(); // no day a calendar has: told as the number that it is
            }
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.precision() - shortest.scale() > DIGITS_KEPT
                ? String.format(Locale.ROOT, "%.5E", shortest)
                : shortest.toPlainString();
    }

    private static String day(@Nullable LocalDateTime time) {
        if (time == null) {
            return "";
        }
        LocalDateTime minute = time.plusSeconds(30).withSecond(0).withNano(0);
        return minute.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? minute.toLocalDate().toString()
                : minute.toLocalDate() + " " + minute.toLocalTime();
    }

    /** Whether a number is a day or a time. The Chinese formats that are built in have a number and no text. */
    private static boolean isTime(@Nullable Integer id, @Nullable String format) {
        int number = id == null ? 0 : id;
        boolean builtIn = number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
        return builtIn || format != null && OF_TIME.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    }

    private static UnreadableLedgerException broken(Exception cause) {
        UnreadableLedgerException unreadable = new UnreadableLedgerException(Reason.WORKBOOK_BROKEN);
        unreadable.initCause(cause);
        return unreadable;
    }
}
