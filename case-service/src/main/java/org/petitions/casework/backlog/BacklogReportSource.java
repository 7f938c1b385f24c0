package org.petitions.casework.backlog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.cases.BacklogCases;
import org.petitions.casework.cases.CaseCourse;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of backlog: what stood at its start and became it since, and how much of it had ended on the last day. */
@Component
class BacklogReportSource implements ReportSource {
    private final BacklogCases backlog;

    BacklogReportSource(BacklogCases backlog) {
        this.backlog = backlog;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.BACKLOG, ReportLine.BACKLOG_SOLVED);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        List<CaseCourse> stood = backlog.stood(query.from(), query.to(), query.bureau(), query.reader());
        return Map.of(ReportLine.BACKLOG, (long) stood.size(), ReportLine.BACKLOG_SOLVED,
                stood.stream().filter(course -> course.endOn(query.to()) != null).count());
    }
}
