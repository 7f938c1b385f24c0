package org.petitions.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/**
 * A case as a list shows it; what may be done with it, the case itself says.
 *
 * @param version what {@code If-Match} has to name
 * @param way how the unit handles it (Art. 29 to 31), absent before its acceptance
 * @param incident code of the incident it belongs to, absent without one
 * @param limits the limits that run, the next to end first
 * @param awaiting what waits for the head of the responsible unit, or for who signs where it is in hand, absent for nothing
 * @param copiedOn the day a copy last went to the bureau that transferred or assigned it (抄报), in Asia/Shanghai, absent before
 */
@JsonInclude(Include.NON_EMPTY)
record CaseRowView(String petitionId, String number, long version, CaseStatus status, Purpose purpose,
        @Nullable HandlingWay way,
        Category category, Urgency urgency, String division, @JsonUnwrapped Offices offices, @Nullable String incident,
        Instant openedAt, Instant changedAt, List<LimitRow> limits, @Nullable Set<ApprovalKind> awaiting,
        @Nullable LocalDate copiedOn) {

    /**
     * Whose it is.
     *
     * @param bureau the petition bureau
     * @param unit the responsible unit, absent before dispatch
     * @param reviewBody who reviews it now, absent without a review
     */
    @JsonInclude(Include.NON_EMPTY)
    record Offices(String bureau, @Nullable String unit, @Nullable String reviewBody) {}

    /**
     * A limit that runs.
     *
     * @param name the clock's
     * @param key which of the clocks of this kind, absent for the others
     * @param unit who has to act
     * @param lastDay ISO date in Asia/Shanghai, counting to its end; absent while it stands still
     * @param provisional whether a holiday notice to come may still move it (暂定)
     * @param paused whether it stands still
     * @param missed whether it was missed
     */
    @JsonInclude(Include.NON_NULL)
    record LimitRow(ClockKind clock, @JsonUnwrapped BilingualText name, @Nullable String key, String unit,
            @Nullable String lastDay, boolean provisional, boolean paused, boolean missed) {
        private static LimitRow of(RunningLimit limit, Instant now) {
            boolean paused = limit.isPausedAt(now);
            return new LimitRow(limit.clock(), BilingualText.of(limit.clock()), limit.key(), limit.unit(),
                    paused ? null : limit.lastDay(), limit.provisional(), paused, limit.missed());
        }
    }

    static CaseRowView of(CaseRow row, Instant now) {
        var matter = row.matter();
        return new CaseRowView(row.id(), row.number(), row.version(), row.stage(), matter.purpose(), row.way(),
                matter.category(),
                matter.urgency(), matter.division(), new Offices(matter.bureau(), row.unit(), row.reviewBody()),
                row.incident(), row.openedAt(), row.changedAt(),
                row.running().stream().map(limit -> LimitRow.of(limit, now)).toList(), row.awaiting(),
                row.copiedAt() == null ? null : LegalCalendar.dayOf(row.copiedAt()));
    }
}
