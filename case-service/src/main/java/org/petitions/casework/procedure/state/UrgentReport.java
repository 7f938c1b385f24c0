package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ReportRecipient;

/**
 * What an urgent or grave matter makes its bureau owe (Art. 22, 25).
 *
 * @param status whether it has to be reported up
 * @param reported who has the report
 * @param proposedOn the day of the proposal that waits for the decision of committee and government, in Asia/Shanghai; null while none does
 * @param leftAt when the unit that received the matter had made its part and left the bureau its own, UTC; null where it has not
 */
public record UrgentReport(ReportUpStatus status, Set<ReportRecipient> reported, @Nullable LocalDate proposedOn,
        @Nullable Instant leftAt) {
    static final UrgentReport NONE = new UrgentReport(ReportUpStatus.NOT_OWED, Set.of(), null, null);

    /** Whether the matter has to be reported up (Art. 25). */
    public enum ReportUpStatus {
        NOT_OWED,
        OWED,
        DONE
    }

    public UrgentReport {
        reported = Set.copyOf(reported);
    }

    /** The same with the duty standing otherwise. */
    public UrgentReport with(ReportUpStatus changed) {
        return new UrgentReport(changed, reported, proposedOn, leftAt);
    }

    /** The same with one more who has the report. */
    public UrgentReport with(ReportRecipient recipient) {
        Set<ReportRecipient> all = EnumSet.of(recipient);
        all.addAll(reported);
        return new UrgentReport(status, all, proposedOn, leftAt);
    }

    /** The same with a proposal made on that day, or with none that waits. */
    public UrgentReport withProposal(@Nullable LocalDate day) {
        return new UrgentReport(status, reported, day, leftAt);
    }

    /** The same with the bureau's part left to the bureau. */
    public UrgentReport leftAt(Instant at) {
        return new UrgentReport(status, reported, proposedOn, at);
    }
}
