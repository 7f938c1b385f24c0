package org.petitions.casework.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.backlog.UpwardMatters.Upward;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.cases.Case;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.casework.work.CaseOverview.Line;

/** What a case's page says of it as backlog (积案), and of its unit where the matter was brought upward again and again. */
final class BacklogOverview {
    private BacklogOverview() {}

    /** Line by line; empty for most cases. */
    static List<Line> of(Case shown, @Nullable Upward upward, LocalDate today, Say say) {
        CaseState state = shown.state();
        boolean backlog = state.status() != CaseStatus.CLOSED && Backlog.isBacklog(shown.file().openedAt(), today);
        List<Line> lines = new ArrayList<>();
        if (backlog) {
            add(lines, say, "backlog.title",
                    say.text("backlog.case-since", Backlog.since(shown.file().openedAt()).toString()));
        }
        if (upward != null) {
            add(lines, say, "backlog.upward",
                    say.text("backlog.case-upward", say.unit(upward.office()), upward.times(), upward.on()));
        }
        if (state.status() != CaseStatus.CLOSED && !lines.isEmpty()
                && (state.charge() == null || !state.charge().isOpen())) {
            add(lines, say, "charge.leader", say.text("backlog.leader-missing"));
        }
        return lines;
    }

    private static void add(List<Line> lines, Say say, String key, String value) {
        lines.add(new Line(say.text(key), value));
    }
}
