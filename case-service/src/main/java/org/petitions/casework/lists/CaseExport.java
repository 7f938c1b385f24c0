package org.petitions.casework.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.organisation.Organisation;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.springframework.stereotype.Component;

/** Lists of cases as files: coded facts, no word that a petitioner wrote and nobody's name. */
@Component
public class CaseExport {
    private final ListExports exports;
    private final Organisation organisation;
    private final Clock clock;

    CaseExport(ListExports exports, Organisation organisation, Clock clock) {
        this.exports = exports;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Writes the export down in the audit trail and answers with the file.
     *
     * @param rows as {@link ListExports#send} takes them
     */
    public void send(List<CaseRow> rows, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        var names = new UnitNamesOn(today, locale);
        exports.send(new XlsxList<>("cases", Stream.of(CaseColumn.values()).map(each -> each.column(names)).toList()),
                rows, "cases-" + today, request, response);
    }

    private final class UnitNamesOn implements CaseColumn.Names {
        private final LocalDate day;
        private final Locale locale;

        UnitNamesOn(LocalDate day, Locale locale) {
            this.day = day;
            this.locale = locale;
        }

        @Override
        public Locale locale() {
            return locale;
        }

        @Override
        public @Nullable String ofUnit(@Nullable String unit) {
            return unit == null
                    ? null
                    : organisation.namesOf(day, unit)
                            .map(names -> locale.getLanguage().equals("en") ? names.en() : names.zh()).orElse(unit);
        }
    }
}
