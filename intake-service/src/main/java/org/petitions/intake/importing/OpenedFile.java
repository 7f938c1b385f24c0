package org.petitions.intake.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ImportPlaces.Place;
import org.petitions.intake.importing.ledger.ColumnMatching;
import org.petitions.intake.importing.ledger.LedgerFile;
import org.petitions.intake.importing.ledger.LedgerOutline;
import org.petitions.starter.problem.ProblemException;

/** A dropped file while it is looked at: fetched and unsealed once, however often it is read. */
final class OpenedFile implements AutoCloseable {
    private final byte @Nullable [] content;
    private final Place place;

    /** @param content null once it was deleted */
    OpenedFile(byte @Nullable [] content, Place place) {
        this.content = content;
        this.place = place;
    }

    /**
     * What it holds.
     *
     * @throws ProblemException 410 once it was deleted
     */
    LedgerOutline outline(ColumnMatching matching) throws IOException {
        return LedgerFile.outline(stream(), matching);
    }

    /**
     * The file from its beginning.
     *
     * @throws ProblemException 410 once it was deleted; 422 when columns are missing or there twice
     */
    LedgerFile ledger(ColumnMatching matching) throws IOException {
        return LedgerFile.open(stream(), null, matching);
    }

    private ByteArrayInputStream stream() {
        if (content == null) {
            throw new ProblemException(ImportProblem.IMPORT_FILE_DELETED);
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {
        place.close();
    }
}
