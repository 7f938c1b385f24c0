package org.petitions.casework.accountability;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of what holds units to their duty, and of matters brought upward; none about a case that the reader may not know of (Art. 30). */
@Component
class AccountabilityReportSource implements ReportSource {
    private static final Set<MeasureKind> CARDS = EnumSet.of(MeasureKind.YELLOW_CARD, MeasureKind.RED_CARD);

    private final MeasureStore measures;
    private final UpwardSignals signals;
    private final CaseReader cases;

    AccountabilityReportSource(MeasureStore measures, UpwardSignals signals, CaseReader cases) {
        this.measures = measures;
        this.signals = signals;
        this.cases = cases;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.SUPERVISIONS, ReportLine.CARDS, ReportLine.UPWARD);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        List<AccountabilityMeasure> all = measures.opened(query.bureaus(), query.from(), query.to());
        Set<String> known = cases.knownAmong(
                all.stream().map(AccountabilityMeasure::caseId).filter(Objects::nonNull).distinct().toList(),
                query.reader());
        List<AccountabilityMeasure> opened = all.stream()
                .filter(each -> each.caseId() == null || known.contains(each.caseId())).toList();
        long cards = opened.stream().filter(each -> CARDS.contains(each.kind())).count();
        return Map.of(ReportLine.CARDS, cards, ReportLine.SUPERVISIONS, opened.size() - cards,
                ReportLine.UPWARD, signals.of(query.from(), query.to(), query.reader()).stream()
                        .filter(seen -> query.asksFor(seen.signal().bureau())).count());
    }
}
