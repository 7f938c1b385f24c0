package org.petitions.casework.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.HandlingWay;
import org.springframework.data.annotation.Id;

/**
 * A case as a list shows it: these fields of its document and no others, so that neither history nor sealed words are loaded for a page.
 *
 * @param way how the unit handles it (Art. 29 to 31), or null
 * @param due the next end of a limit that runs, or null
 * @param running the limits that run, the next to end first
 * @param awaiting what waits for the head of the responsible unit, or for who signs where it is in hand, or null for nothing
 * @param copiedAt when a copy last went to the bureau that transferred or assigned it (抄报), or null
 */
public record CaseRow(@Id String id, long version, String number, CaseStatus stage, @Nullable String unit,
        CaseMatter matter, @Nullable HandlingWay way, @Nullable String reviewBody, @Nullable String incident,
        Instant openedAt, Instant changedAt,
        @Nullable Instant due, List<RunningLimit> running, @Nullable Set<ApprovalKind> awaiting,
        @Nullable Instant copiedAt) {
    static final String[] FIELDS = {"version", "number", "stage", "unit", "matter", "way", "reviewBody", "incident",
            "openedAt",
            "changedAt", RunningLimit.DUE, RunningLimit.FIELD, "awaiting", "copiedAt"};

    @SuppressWarnings("NullAway") // absent where none runs
    public CaseRow {
        running = running == null ? List.of() : List.copyOf(running);
    }
}
