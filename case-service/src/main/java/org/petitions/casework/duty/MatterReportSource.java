package org.petitions.casework.duty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of what screening found and what was mediated, by the counts of their own pages. */
@Component
class MatterReportSource implements ReportSource {
    private final MatterReports reports;

    MatterReportSource(MatterReports reports) {
        this.reports = reports;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.SCREENED, ReportLine.SCREENED_HANDLED, ReportLine.SCREENED_VISITED,
                ReportLine.MEDIATIONS, ReportLine.MEDIATED);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        var period = new DutyPeriod(query.from(), query.to());
        List<ScreenedMatter> screened = reports.screened(period, query.reader()).stream()
                .filter(each -> asksFor(query, each.division())).toList();
        List<MediatedDispute.Result> results = reports.mediated(period, query.reader()).stream()
                .filter(each -> asksFor(query, each.division())).map(MediatedDispute::result)
                .filter(result -> result != MediatedDispute.Result.PROPOSED).toList();
        return Map.of(ReportLine.SCREENED, (long) screened.size(),
                ReportLine.SCREENED_HANDLED, screened.stream().filter(ScreenedMatter::isHandled).count(),
                ReportLine.SCREENED_VISITED, screened.stream().filter(each -> each.visits() > 0).count(),
                ReportLine.MEDIATIONS, (long) results.size(), ReportLine.MEDIATED,
                results.stream().filter(result -> result != MediatedDispute.Result.FAILED).count());
    }

    private static boolean asksFor(ReportQuery query, String division) {
        return query.division() == null || query.division().equals(division);
    }
}
