package org.petitions.intake.importing.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column of an office's file is which of a ledger's, as the office itself said; of what it did not say the names that offices use decide. */
public final class ColumnMatching {
    /** An office that said nothing. */
    public static final ColumnMatching USUAL = new ColumnMatching(Map.of());

    private final Map<String, Optional<LedgerColumn>> own;

    private ColumnMatching(Map<String, Optional<LedgerColumn>> own) {
        this.own = Map.copyOf(own);
    }

    /**
     * One column of a file.
     *
     * @param header as the file writes it
     * @param column what it is; null for a column that is not taken
     */
    public record Match(String header, @Nullable LedgerColumn column) {}

    /** What an office said; of a column without a name nothing can be said. */
    public static ColumnMatching of(List<Match> matches) {
        Map<String, Optional<LedgerColumn>> own = new HashMap<>();
        for (Match match : matches) {
            String key = HeaderNames.key(match.header());
            if (!key.isEmpty()) {
                own.put(key, Optional.ofNullable(match.column()));
            }
        }
        return new ColumnMatching(own);
    }

    /** Whether two headers are one: what is said of the one is said of the other. */
    public static boolean isSameHeader(String header, String other) {
        return HeaderNames.key(header).equals(HeaderNames.key(other));
    }

    /** The column with this header. */
    public Optional<LedgerColumn> columnOf(String header) {
        Optional<LedgerColumn> said = own.get(HeaderNames.key(header));
        return said == null ? HeaderNames.columnOf(header) : said;
    }

    /** Whether a column with this header is known not to be taken. */
    public boolean isNotTaken(String header) {
        Optional<LedgerColumn> said = own.get(HeaderNames.key(header));
        return said == null ? HeaderNames.isNotTaken(header) : said.isEmpty();
    }
}
