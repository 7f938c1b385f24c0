package org.petitions.casework.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.ClockKind;

/**
 * A case as an account of offices' duty needs it.
 *
 * @param matter as it was last put right
 * @param history every event, in order
 * @param undecided unit id of the unit that has it and has neither accepted nor refused it; null where none has it, or it is decided
 * @param toTellBy the first instant that is too late to tell the petitioner in writing (Art. 23), as it was published; null where no such limit
 *     runs, or it stands still
 */
public record OpenedCase(CaseMatter matter, List<CaseEvent> history, @Nullable String undecided,
        @Nullable Instant toTellBy) {
    public OpenedCase {
        history = List.copyOf(history);
    }

    static OpenedCase of(CaseMatter matter, List<HistoryEntry> history, CaseStatus stage, @Nullable String unit,
            List<RunningLimit> running) {
        return new OpenedCase(matter, history.stream().map(HistoryEntry::event).toList(),
                stage == CaseStatus.DISPATCHED ? unit : null,
                running.stream().filter(limit -> limit.clock() == ClockKind.ACCEPTANCE && limit.key() == null)
                        .findFirst()
                        .map(RunningLimit::end).orElse(null));
    }

    /** Whether the unit that has it is too late to decide, at a moment. */
    public boolean isDecidedTooLate(Instant now) {
        return undecided != null && toTellBy != null && !now.isBefore(toTellBy);
    }
}
