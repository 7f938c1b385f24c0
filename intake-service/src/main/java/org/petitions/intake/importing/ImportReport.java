package org.petitions.intake.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldProblem;

/**
 * What became of a ledger.
 *
 * @param status whether every petition in it is in the register now
 * @param zh the same in words, with the counts
 * @param ledger its name
 * @param charset how it was encoded
 * @param total rows that are petitions
 * @param changed rows that are NOT registered because their number is taken by other content
 * @param erased rows that are NOT registered because their number was that of a petition whose words were erased
 * @param refused rows that are NOT registered because of their faults
 * @param warnings what the clerk should look at, of the ledger as a whole or of rows that are no petitions
 * @param stopped where and why reading ended early; the rows before are done
 */
@JsonInclude(Include.NON_NULL)
record ImportReport(ImportStatus status, String zh, String en, long total, long registered, long alreadyThere,
        long changed, long erased, long refused, String ledger, String charset, List<LedgerWarning> warnings,
        List<RowResult> rows, @Nullable Stopped stopped) {

    /** Whether every petition of the ledger is in the register. */
    enum ImportStatus {
        COMPLETE(200),

        /** Some rows are not registered: each has its own result. */
        INCOMPLETE(207),

        /** No row is registered. */
        NOTHING_REGISTERED(422),

        /** The file could not be read to its end. */
        STOPPED(422);

        private final int http;

        ImportStatus(int http) {
            this.http = http;
        }

        /** The status of the answer over HTTP: never 200 while a row is not registered. */
        int http() {
            return http;
        }
    }

    /** What became of a row. What the clerk is told of each stands in the bundles under {@code row.} and its name. */
    enum RowOutcome {
        REGISTERED,
        /** It was registered when the ledger was sent before. */
        ALREADY_THERE,
        /** It was registered before with other content, which stays as it is. */
        CHANGED,
        /** It was registered before, and what it said was erased since: the register does not have it as the row does. */
        ERASED,
        REFUSED;

        /** Whether the petition is in the register as the row has it. */
        boolean isInRegister() {
            return this == REGISTERED || this == ALREADY_THERE;
        }
    }

    /**
     * One row.
     *
     * @param row 1 for the first after the header
     * @param ledgerNumber the office's own number, where it could be read
     * @param inRegister whether the petition is in the register as the row has it
     * @param zh the outcome in words
     * @param petitionId of the petition that is registered; of a changed or an erased row, what is there already
     * @param trackingCode of the petition that is registered, and of no other
     */
    @JsonInclude(Include.NON_NULL)
    record RowResult(long row, @Nullable String ledgerNumber, RowOutcome outcome, String zh, String en,
            boolean inRegister, @Nullable String petitionId, @Nullable String number, @Nullable String trackingCode,
            @Nullable Instant registeredAt, @Nullable List<FieldProblem> errors,
            @Nullable List<RowWarning> warnings) {}

    /**
     * What the clerk should look at, though the row is registered.
     *
     * @param number registration number of the other petition it is about
     */
    record RowWarning(String code, @JsonUnwrapped BilingualText text, String number) {
        static RowWarning sameContent(String number, Messages messages) {
            return new RowWarning(WarningCode.SAME_CONTENT.code(), messages.text(WarningCode.SAME_CONTENT, number),
                    number);
        }
    }

    /**
     * What the clerk should look at in the ledger.
     *
     * @param row of one row; missing when it is about the ledger
     */
    @JsonInclude(Include.NON_NULL)
    record LedgerWarning(@Nullable Long row, String code, String zh, String en) {
        static LedgerWarning of(LedgerWarnings.Warning warning, Messages messages) {
            BilingualText text = messages.text(warning.code(), warning.arguments().toArray());
            return new LedgerWarning(warning.row(), warning.code().code(), text.zh(), text.en());
        }
    }

    /**
     * Why reading ended early.
     *
     * @param row the row that could not be read
     */
    record Stopped(long row, String code, String zh, String en) {
        static Stopped of(long row, Reason reason, Messages messages) {
            BilingualText text = messages.text(MessageCode.of("ledger", reason));
            return new Stopped(row, reason.code(), text.zh(), text.en());
        }
    }

    static ImportReport of(String ledger, String charset, List<RowResult> rows, List<LedgerWarning> warnings,
            @Nullable Stopped stopped, Messages messages) {
        long registered = count(rows, RowOutcome.REGISTERED);
        long there = count(rows, RowOutcome.ALREADY_THERE);
        long changed = count(rows, RowOutcome.CHANGED);
        long erased = count(rows, RowOutcome.ERASED);
        long refused = count(rows, RowOutcome.REFUSED);
        long not = changed + erased + refused;
        BilingualText summary = stopped == null
                ? messages.text(ImportSummary.READ_TO_ITS_END, rows.size(), registered, there, not, changed, erased,
                        refused)
                : messages.text(ImportSummary.STOPPED, rows.size(), registered, there, not, changed, erased, refused,
                        stopped.row());
        return new ImportReport(statusOf(registered + there, not, stopped != null), summary.zh(), summary.en(),
                rows.size(), registered, there, changed, erased, refused, ledger, charset, List.copyOf(warnings), rows,
                stopped);
    }

    private static ImportStatus statusOf(long inRegister, long not, boolean stopped) {
        if (stopped) {
            return ImportStatus.STOPPED;
        }
        if (not == 0) {
            return ImportStatus.COMPLETE;
        }
        return inRegister == 0 ? ImportStatus.NOTHING_REGISTERED : ImportStatus.INCOMPLETE;
    }

    private static long count(List<RowResult> rows, RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
