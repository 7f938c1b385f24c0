package org.petitions.casework.annexes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of what the reader's own bureau keeps by hand; nobody else sees it. */
@Component
class AnnexReportSource implements ReportSource {
    private final Annexes annexes;

    AnnexReportSource(Annexes annexes) {
        this.annexes = annexes;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.BUDGET, ReportLine.PUBLICATIONS);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        if (query.division() != null && !query.asksFor(query.reader().unit())) {
            return Map.of();
        }
        int year = query.from().getYear();
        List<AnnexTable.Line> budget = annexes.table(Annex.BUDGET, query.reader()).of(year).lines();
        return Map.of(ReportLine.BUDGET,
                budget.stream().map(line -> line.entry().amount()).filter(Objects::nonNull)
                        .mapToLong(Long::longValue).sum(),
                ReportLine.PUBLICATIONS,
                (long) annexes.table(Annex.PUBLICATIONS, query.reader()).of(year).lines().size());
    }
}
