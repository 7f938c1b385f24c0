package org.petitions.casework.pairing;

import java.util.Map;
import java.util.Set;
import org.petitions.casework.ledger.LedgerScope;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of pairings (结对帮扶) that lasted on a day of it. */
@Component
class PairingReportSource implements ReportSource {
    private final Pairings pairings;
    private final LedgerScope scope;

    PairingReportSource(Pairings pairings, LedgerScope scope) {
        this.pairings = pairings;
        this.scope = scope;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.PAIRINGS);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        return Map.of(ReportLine.PAIRINGS, pairings
                .of(scope.readable(query.reader()).stream().filter(query::asksFor).toList()).stream()
                .filter(each -> !each.since().isAfter(query.to()))
                .filter(each -> each.until() == null || !each.until().isBefore(query.from())).count());
    }
}
