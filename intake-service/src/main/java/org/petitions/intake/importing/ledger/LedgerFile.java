package org.petitions.intake.importing.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as a file: delimited text, or a workbook (XLSX), whatever it is called. The first bytes tell which.
 *
 * @param encoding name of the text's encoding, or {@value #WORKBOOK}
 * @param rows its rows
 */
public record LedgerFile(String encoding, LedgerReader rows) {
    /** What stands for the encoding of a workbook. */
    public static final String WORKBOOK = "XLSX";

    /**
     * Opens one.
     *
     * @param charset name of a text's encoding, or null to find out
     * @throws UnreadableLedgerException when nothing of it can be read
     * @throws org.petitions.starter.problem.ProblemException when columns are missing, unknown or there twice
     */
    public static LedgerFile open(InputStream body, @Nullable String charset, ColumnMatching matching)
            throws IOException {
        InputStream file = new BufferedInputStream(body);
        if (isWorkbook(file)) {
            return new LedgerFile(WORKBOOK, LedgerReader.openWorkbook(file, matching));
        }
        DecodedLedger text = DecodedLedger.open(file, charset);
        return new LedgerFile(text.charset().name(), LedgerReader.open(text.reader(), matching));
    }

    /**
     * Looks at one before it is said which column is which.
     *
     * @throws UnreadableLedgerException when nothing of it can be read
     */
    public static LedgerOutline outline(InputStream body, ColumnMatching matching) throws IOException {
        InputStream file = new BufferedInputStream(body);
        return isWorkbook(file)
                ? LedgerReader.outlineWorkbook(file, matching)
                : LedgerReader.outline(DecodedLedger.open(file, null).reader(), matching);
    }

    private static boolean isWorkbook(InputStream file) throws IOException {
        file.mark(4);
        byte[] start = file.readNBytes(4);
        file.reset();
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }
}
