package org.petitions.intake.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
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

    /** What became of a row. */
    enum RowOutcome {
        REGISTERED("已登记", "registered"),

        /** It was registered when the ledger was sent before. */
        ALREADY_THERE("原已登记", "registered before"),

        /** It was registered before with other content, which stays as it is. */
        CHANGED("未登记：此台账序号已登记过内容不同的信访事项，原登记不变；确为另一件的请另编序号",
                "NOT registered: the number is taken by other content, which stays; give another petition another number"),

        /** It was registered before, and what it said was erased since: the register does not have it as the row does. */
        ERASED("未登记：此序号原事项的内容已依法删除，如为另一件请另编序号",
                "NOT registered: what the petition under this number said was erased by law; give another petition another number"),
        REFUSED("未登记：有需要更正之处", "NOT registered: it has to be mended");

        private final String zh;
        private final String en;

        RowOutcome(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In Chinese words. */
        String zh() {
            return zh;
        }

        /** In English words. */
        String en() {
            return en;
        }

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
        static RowWarning sameContent(String number) {
            return new RowWarning("same-content", new BilingualText(
                    "本单位另一台账或另一序号已登记内容相同的信访事项 " + number + "，请核对是否重复登记",
                    "The office has registered the same content as " + number
                            + " under another number or ledger; see whether it is the same petition"),
                    number);
        }
    }

    /**
     * What the clerk should look at in the ledger.
     *
     * @param row of one row; missing when it is about the ledger
     */
    @JsonInclude(Include.NON_NULL)
    record LedgerWarning(@Nullable Long row, String code, String zh, String en) {}

    /**
     * Why reading ended early.
     *
     * @param row the row that could not be read
     */
    record Stopped(long row, String code, String zh, String en) {}

    static ImportReport of(String ledger, String charset, List<RowResult> rows, List<LedgerWarning> warnings,
            @Nullable Stopped stopped) {
        long registered = count(rows, RowOutcome.REGISTERED);
        long there = count(rows, RowOutcome.ALREADY_THERE);
        long changed = count(rows, RowOutcome.CHANGED);
        long erased = count(rows, RowOutcome.ERASED);
        long refused = count(rows, RowOutcome.REFUSED);
        long not = changed + erased + refused;
        ImportStatus status = statusOf(registered + there, not, stopped != null);
        String until = stopped == null ? "" : "；读到第%d行停止".formatted(stopped.row());
        String untilEn = stopped == null ? "" : "; reading stopped at row %d".formatted(stopped.row());
        return new ImportReport(status,
                "共%d行：已登记%d行，原已登记%d行；未登记%d行（序号相同而内容不同%d行，原事项内容已删除%d行，被拒%d行）%s".formatted(rows.size(), registered,
                        there, not, changed, erased, refused, until),
                "%d rows: %d registered, %d registered before; %d NOT registered (%d with other content under the same number, %d erased before, %d refused)%s"
                        .formatted(rows.size(), registered, there, not, changed, erased, refused, untilEn),
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
