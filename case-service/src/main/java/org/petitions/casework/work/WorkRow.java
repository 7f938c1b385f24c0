package org.petitions.casework.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.work.WorkList.Group;
import org.petitions.pages.elements.DueBar;

/**
 * A case in a work list.
 *
 * @param group when its next limit ends
 */
record WorkRow(String id, String number, Office office, Subject subject, String group, Next next) {
    /** Who has it, and for what it waits there. */
    record Office(String unit, String holder, String awaiting) {}

    /** What it is about, and where it stands. */
    record Subject(String category, String status, String urgency) {}

    /**
     * The limit that ends next.
     *
     * @param limit its name, and who is held to it
     * @param bar how near it is; null where none runs
     */
    record Next(String limit, @Nullable DueBar bar, String lastDay) {}

    static WorkRow of(CaseRow row, List<CaseLimit> limits, Instant now, Say say) {
        CaseLimit next = limits.stream().filter(limit -> limit.stateAt(now) == CaseLimit.State.RUNNING)
                .filter(limit -> limit.period() != null).min(Comparator.comparing(WorkRow::end)).orElse(null);
        CaseLimit.Period period = next == null ? null : next.period();
        return new WorkRow(row.id(), row.number(),
                new Office(say.unit(row.unit()), row.holder() == null ? "" : row.holder(), say.names(row.awaiting())),
                new Subject(say.name(row.matter().category()), say.name(row.stage()), say.name(row.matter().urgency())),
                say.text("work.group." + (row.due() == null ? Group.NONE : Group.of(row.due(), now)).name()),
                next == null
                        ? new Next("", null, "")
                        : new Next(say.name(next.clock()) + heldBy(next, row, say),
                                LimitBar.bar(next, period, now, say),
                                period == null ? "" : LimitBar.last(period, say)));
    }

    /** Another office than the responsible unit is named. */
    private static String heldBy(CaseLimit limit, CaseRow row, Say say) {
        return limit.unit().equals(row.unit()) ? "" : say.text("work.held", say.unit(limit.unit()));
    }

    private static Instant end(CaseLimit limit) {
        CaseLimit.Period period = limit.period();
        return period == null ? Instant.MAX : period.end();
    }
}
