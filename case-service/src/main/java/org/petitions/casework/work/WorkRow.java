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
 * @param group when its next limit ends; empty where none runs
 * @param limit the name of the limit that ends next, and who is held to it
 * @param bar how near that is; null where none runs
 * @param lastDay its last day
 */
record WorkRow(String id, String number, String unit, String category, String status, String urgency, String holder,
        String awaiting, String group, String limit, @Nullable DueBar bar, String lastDay) {

    static WorkRow of(CaseRow row, List<CaseLimit> limits, Instant now, Say say) {
        CaseLimit next = limits.stream().filter(limit -> limit.stateAt(now) == CaseLimit.State.RUNNING)
                .filter(limit -> limit.period() != null).min(Comparator.comparing(WorkRow::end)).orElse(null);
        CaseLimit.Period period = next == null ? null : next.period();
        return new WorkRow(row.id(), row.number(), say.unit(row.unit()), say.name(row.matter().category()),
                say.name(row.stage()), say.name(row.matter().urgency()), row.holder() == null ? "" : row.holder(),
                say.names(row.awaiting()),
                row.due() == null ? "" : say.text("work.group." + Group.of(row.due(), now).name()),
                next == null
                        ? ""
                        : say.name(next.clock()) + (next.unit().equals(row.unit())
                                ? ""
                                : say.text("work.held", say.unit(next.unit()))),
                next == null ? null : LimitBar.bar(next, period, now, say), period == null ? "" : period.lastDay());
    }

    private static Instant end(CaseLimit limit) {
        CaseLimit.Period period = limit.period();
        return period == null ? Instant.MAX : period.end();
    }
}
