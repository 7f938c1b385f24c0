package org.petitions.casework.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param leadNamedAt when its unit was last named as the lead of those that share the petition, or null
 * @param holder account id of the colleague of the responsible unit who has it in hand, or null
 * @param keptFrom unit ids of those to whom what was an accused unit's was handed over (Art. 30)
 * @param charge who is or last was in charge of it (包案), or null
 */
public record CaseRow(@Id String id, long version, String number, CaseStatus stage, @Nullable String unit,
        CaseMatter matter, @Nullable HandlingWay way, @Nullable String reviewBody, @Nullable String incident,
        Instant openedAt, Instant changedAt,
        @Nullable Instant due, List<RunningLimit> running, @Nullable Set<ApprovalKind> awaiting,
        @Nullable Instant copiedAt, @Nullable Instant leadNamedAt, @Nullable String holder, List<String> keptFrom,
        @Nullable ChargeEntry charge) {
    static final String[] FIELDS = {"version", "number", "stage", "unit", "matter", "way", "reviewBody", "incident",
            "openedAt",
            "changedAt", RunningLimit.DUE, RunningLimit.FIELD, "awaiting", "copiedAt", "leadNamedAt",
            "holder", CaseFile.KEPT_FROM, ChargeEntry.FIELD};

    @SuppressWarnings("NullAway") // absent where none runs
    public CaseRow {
        running = running == null ? List.of() : List.copyOf(running);
        keptFrom = keptFrom == null ? List.of() : List.copyOf(keptFrom);
        matter = matter.keptFrom(keptFrom);
    }

    /** The row of a case that is at hand, without the limits that run. */
    public static CaseRow of(CaseFile file) {
        return new CaseRow(file.id(), file.version(), file.number(), file.stage(), file.unit(), file.matter(),
                file.way(), file.reviewBody(), file.incident(), file.openedAt(), file.changedAt(), null, List.of(),
                file.awaiting(), file.copiedAt(), file.leadNamedAt(), file.holder(), file.keptFrom(),
                file.charge());
    }

    /** The row kept from units too that go on for an accused unit (Art. 30). */
    CaseRow with(CaseMatter kept) {
        return new CaseRow(id, version, number, stage, unit, kept, way,
                reviewBody, incident, openedAt, changedAt, due, running, awaiting, copiedAt, leadNamedAt, holder,
                keptFrom, charge);
    }

    /**
     * Which of a petition's matters is in the lead (牵头): the one whose unit was named last, before any the first.
     *
     * @param matters all matters of one petition, as far as they have a case
     */
    public static Optional<CaseRow> leading(List<CaseRow> matters) {
        return matters.stream().filter(row -> row.leadNamedAt() != null)
                .max(Comparator.comparing(row -> Objects.requireNonNull(row.leadNamedAt())))
                .or(() -> matters.stream().filter(row -> !row.matter().caseId().isFurther()).findFirst());
    }
}
