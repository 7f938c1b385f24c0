package org.petitions.casework.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.springframework.stereotype.Component;

/** Lists of cases as files: coded facts, no word that a petitioner wrote and nobody's name. */
@Component
public class CaseExport {
    private final ListExports exports;
    private final ListNames names;
    private final Clock clock;

    CaseExport(ListExports exports, ListNames names, Clock clock) {
        this.exports = exports;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Writes the export down in the audit trail and answers with the file.
     *
     * @param rows as {@link ListExports#send} takes them
     */
    public void send(List<CaseRow> rows, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var called = new CaseColumn.Names() {
            @Override
            public @Nullable String of(@Nullable Term term) {
                return ListNames.of(term, locale);
            }

            @Override
            public @Nullable String ofUnit(@Nullable String unit) {
                return names.unit(unit, locale);
            }

            @Override
            public String ofDivision(String code) {
                return names.division(code, locale);
            }
        };
        exports.send(new XlsxList<>("cases", Stream.of(CaseColumn.values()).map(each -> each.column(called)).toList()),
                rows, "cases-" + LegalCalendar.dayOf(clock.instant()), request, response);
    }
}
