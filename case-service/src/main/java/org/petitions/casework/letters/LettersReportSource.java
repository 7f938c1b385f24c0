package org.petitions.casework.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.yearreport.ReportLine;
import org.petitions.casework.yearreport.ReportSource;
import org.springframework.stereotype.Component;

/** The year's report of letters that were put before leaders; none about a case that the reader may not know of (Art. 30). */
@Component
class LettersReportSource implements ReportSource {
    private final LetterStore letters;
    private final CaseReader cases;

    LettersReportSource(LetterStore letters, CaseReader cases) {
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public Set<ReportLine> lines() {
        return Set.of(ReportLine.LETTERS_PUT, ReportLine.LETTERS_INSTRUCTED);
    }

    @Override
    public Map<ReportLine, Long> figures(ReportQuery query) {
        List<Letter> all = letters.put(query.bureaus(), query.from(), query.to());
        Set<String> known = cases.knownAmong(all.stream().map(Letter::caseId).distinct().toList(), query.reader());
        List<Letter> put = all.stream().filter(letter -> known.contains(letter.caseId())).toList();
        return Map.of(ReportLine.LETTERS_PUT, (long) put.size(), ReportLine.LETTERS_INSTRUCTED,
                put.stream().filter(letter -> letter.instructedOn() != null).count());
    }
}
