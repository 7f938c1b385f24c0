package org.petitions.intake.importing.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a ledger's file one by one, each as the texts of its cells, whatever kind of file it is. */
interface RowSource {
    /**
     * The next row, or empty at the end.
     *
     * @throws UnreadableLedgerException when the file is broken here
     */
    Optional<List<String>> next() throws IOException;
}
