package org.petitions.intake.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.problem.FieldProblem;

/**
 * What became of a ledger.
 *
 * @param ledger its name
 * @param charset how it was encoded
 * @param total rows that were read
 * @param stopped where and why reading ended early; the rows before are done
 */
@JsonInclude(Include.NON_NULL)
record ImportReport(String ledger, String charset, long total, long registered, long alreadyThere, long changed,
        long refused, List<RowResult> rows, @Nullable Stopped stopped) {

    /** What became of a row. */
    enum RowOutcome {
        REGISTERED,

        /** It was registered when the ledger was sent before. */
        ALREADY_THERE,

        /** It was registered before with other content, which stays as it is. */
        CHANGED,
        REFUSED
    }

    /**
     * One row.
     *
     * @param row 1 for the first after the header
     * @param ledgerNumber the office's own number, where it could be read
     */
    @JsonInclude(Include.NON_NULL)
    record RowResult(long row, @Nullable String ledgerNumber, RowOutcome outcome, @Nullable String petitionId,
            @Nullable String number, @Nullable String trackingCode, @Nullable Instant registeredAt,
            @Nullable List<FieldProblem> errors) {}

    /**
     * Why reading ended early.
     *
     * @param row the row that could not be read
     */
    record Stopped(long row, String code, String zh, String en) {}
}
