package org.petitions.casework.relief;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.relief.ReliefTotals.Payment;
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
        List<Payment> paid = lists.payments(query.from(), query.to(), query.reader()).stream()
                .filter(payment -> query.asksFor(payment.relief().bureau())).toList();
        ReliefTotals totals = ReliefTotals.of(paid);
        return Map.of(ReportLine.RELIEF, totals.total().fen(),
                ReportLine.RELIEF_HOUSEHOLDS, (long) totals.reached().households(),
                ReportLine.RELIEF_PERSONS, (long) totals.reached().persons(),
                ReportLine.RELIEF_AGREEMENTS, lists.agreed(query.from(), query.to(), query.reader()).stream()
                        .filter(relief -> query.asksFor(relief.bureau())).count());
    }
}
