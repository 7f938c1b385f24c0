package org.petitions.intake.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that a clerk dropped and what became of it: codes and counts. What stands in it, its name among that, lies sealed beside it
 * ({@link ImportFiles}) for some days.
 *
 * @param office unit id of the office whose ledger it is
 * @param by account of whoever dropped it
 * @param touchedAt when its import went on last
 * @param rows how many rows are read
 * @param counts what became of them; null until it has ended
 */
@Document(ImportJob.COLLECTION)
record ImportJob(@Id String id, String office, String by, State state, Instant createdAt, Instant touchedAt, long rows,
        @Nullable Counts counts) {
    static final String COLLECTION = "importJobs";

    /** How far it has come. Its names stand in the pages' bundle. */
    enum State {
        /** It is there; nothing is imported. */
        UPLOADED,
        RUNNING,
        DONE,
        /** Nothing could be imported, or reading ended early for a fault of ours: it can be started again. */
        FAILED;

        /** The key of its name. */
        public String key() {
            return "imports.state-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What became of the rows.
     *
     * @param not how many are not in the register
     * @param stoppedAt the row at which reading ended early; null when it was read to its end
     */
    record Counts(long total, long registered, long alreadyThere, long not, @Nullable Long stoppedAt) {}
}
