package org.petitions.casework.relief;

import java.util.Map;
import java.util.Set;
import org.petitions.casework.relief.ReliefLists.Days;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of relief, by the sums of its own page. */
@Component
class ReliefReportSource implements ReportSource {
    private final ReliefLists lists;

    ReliefReportSource(ReliefLists lists) {
        this.lists = lists;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.RELIEF, ReportLine.RELIEF_HOUSEHOLDS, ReportLine.RELIEF_PERSONS,
                ReportLine.RELIEF_AGREEMENTS);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        var days = new Days(query.from(), query.to());
        ReliefTotals totals = lists.totals(days, query.bureau(), query.reader());
        return Map.of(ReportLine.RELIEF, totals.total().fen(),
                ReportLine.RELIEF_HOUSEHOLDS, (long) totals.reached().households(),
                ReportLine.RELIEF_PERSONS, (long) totals.reached().persons(),
                ReportLine.RELIEF_AGREEMENTS, lists.agreed(days, query.reader()).reliefs().stream()
                        .filter(relief -> query.asksFor(relief.bureau())).count());
    }
}
