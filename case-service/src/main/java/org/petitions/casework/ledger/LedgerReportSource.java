package org.petitions.casework.ledger;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of what leaders and offices did, as their ledger has it. */
@Component
class LedgerReportSource implements ReportSource {
    private static final Map<LedgerColumn, ReportLine> LINES = Map.of(
            LedgerColumn.CASES_IN_CHARGE, ReportLine.CASES_IN_CHARGE,
            LedgerColumn.DONE_IN_TIME, ReportLine.SETTLED_IN_TIME,
            LedgerColumn.HANDED_DOWN, ReportLine.HANDED_DOWN,
            LedgerColumn.GRASSROOTS_DAYS, ReportLine.GRASSROOTS_DAYS,
            LedgerColumn.VISITS, ReportLine.VISITS,
            LedgerColumn.HELP, ReportLine.HELP,
            LedgerColumn.PUBLICITY, ReportLine.PUBLICITY);

    private final Ledger ledger;
    private final LedgerScope scope;

    LedgerReportSource(Ledger ledger, LedgerScope scope) {
        this.ledger = ledger;
        this.scope = scope;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.copyOf(LINES.values());
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        Map<ReportLine, Long> figures = new EnumMap<>(ReportLine.class);
        ledger.counts(new LedgerQuery(query.reader(),
                scope.readable(query.reader()).stream().filter(query::asksFor).collect(Collectors.toSet()),
                query.from(), query.to())).forEach(count -> {
                    ReportLine line = LINES.get(count.column());
                    if (line != null) {
                        figures.merge(line, count.amount(), Long::sum);
                    }
                });
        return figures;
    }
}
