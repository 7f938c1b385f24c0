package org.petitions.casework.yearreport;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.actor.Actor;

/**
 * Where figures of the year's report come from. A feature that carries rows of it offers a bean of this type; no two give the same line. A line that
 * none gives is shown as not known, never as nought.
 */
public interface ReportSource {

    /**
     * What is asked for.
     *
     * @param reader who gets it: what the reader may not know of is not counted (Art. 30)
     * @param division 6-digit code of the only county; null for the city with all its counties
     * @param from first day, in Asia/Shanghai
     * @param to last day, not after today
     */
    record ReportQuery(Actor reader, @Nullable String division, LocalDate from, LocalDate to) {
        /** The bureau asked about; null for all. */
        public @Nullable String bureau() {
            return division == null ? null : division + "-PB";
        }

        /** The bureaus asked about, by which an index finds theirs. */
        public Set<String> bureaus() {
            return division == null
                    ? Divisions.list().stream().map(each -> each.code() + "-PB").collect(Collectors.toSet())
                    : Set.of(division + "-PB");
        }

        /** Whether what an office or a bureau has is asked for, by its unit id or one of its posts. */
        public boolean asksFor(String holder) {
            return division == null || division.equals(UnitId.divisionOf(holder));
        }

        /** Whether a day is one of them. */
        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The figures of all its lines; nothing for nought is nought. */
    Map<ReportLine, Long> figures(ReportQuery query);

    /** What it gives. */
    Set<ReportLine> lines();
}
