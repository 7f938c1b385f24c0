package org.petitions.casework.yearreport;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.yearreport.ReportSource.ReportQuery;
import org.springframework.stereotype.Component;

/** The report of a year, composed of what each feature gives. */
@Component
class YearReport {
    private final List<ReportSource> sources;

    YearReport(List<ReportSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The figures of every line that has a source, nought among them. */
    Map<ReportLine, Long> figures(ReportQuery query) {
        Map<ReportLine, Long> all = new EnumMap<>(ReportLine.class);
        for (ReportSource source : sources) {
            Map<ReportLine, Long> given = source.figures(query);
            source.lines().forEach(line -> all.put(line, given.getOrDefault(line, 0L)));
        }
        return all;
    }
}
