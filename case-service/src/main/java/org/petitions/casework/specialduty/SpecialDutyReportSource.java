package org.petitions.casework.specialduty;

import java.util.Map;
import java.util.Set;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of special-duty periods (特护期) that began in it and were not taken back. */
@Component
class SpecialDutyReportSource implements ReportSource {
    private final SpecialDutyStore periods;

    SpecialDutyReportSource(SpecialDutyStore periods) {
        this.periods = periods;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.SPECIAL_DUTY);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        return Map.of(ReportLine.SPECIAL_DUTY, periods.begun(query.bureaus(), query.from(), query.to()).stream()
                .filter(period -> period.standing(query.to()) != Standing.TAKEN_BACK).count());
    }
}
