package org.petitions.intake.importing.ledger;

import java.io.IOException;
import java.util.Locale;

/** The file itself cannot be read on as a ledger. Says why by code, never with what stands in it. */
public final class UnreadableLedgerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. What people are told of each stands in the bundles under {@code ledger.} and its name. */
    public enum Reason {
        WORKBOOK,
        WORKBOOK_TOO_LARGE,
        WORKBOOK_BROKEN,
        WEB_PAGE,
        UNKNOWN_CHARSET,
        CHARSET_UNDETECTED,
        WRONG_BYTES,
        BROKEN_QUOTES,
        ROW_TOO_LONG,
        TOO_MANY_ROWS,
        EMPTY;

        /** The code as programs see it, e.g. {@code wrong-bytes}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public UnreadableLedgerException(Reason kind) {
        super(kind.code());
        this.reason = kind;
    }

    public Reason reason() {
        return reason;
    }
}
