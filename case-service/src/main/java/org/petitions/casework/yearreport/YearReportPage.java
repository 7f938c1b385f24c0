package org.petitions.casework.yearreport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.yearreport.ReportSource.ReportQuery;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year's report of a bureau as a page and as a file: each line names its row, says its figure and opens the page that shows it. */
@Controller
class YearReportPage {
    private static final String NOT_KNOWN = "—";
    private static final int FEN_DIGITS = 2;
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 6;

    private final YearReport report;
    private final ListNames names;
    private final ListExports exports;
    private final MessageSource texts;
    private final Clock clock;

    YearReportPage(YearReport report, ListNames names, ListExports exports, MessageSource texts, Clock clock) {
        this.report = report;
        this.names = names;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /** A line in the reader's language. */
    record Line(ReportLine line, String name, String amount) {
        public String row() {
            return line.row();
        }

        /** The same in the address of the days. */
        Shown at(ReportQuery query) {
            return new Shown(this, line.address(query.from(), query.to()));
        }
    }

    /** A line with the page that shows it. */
    record Shown(Line line, String address) {}

    /** A part of the report. */
    record PartOfReport(String name, List<Shown> lines) {}

    /**
     * The report.
     *
     * @param year calendar year; empty, and what is none, for this one
     * @param division of the county that the city's bureau asks for; empty for all
     */
    @Requires(Action.READ_YEAR_REPORT)
    @GetMapping("/bureau/year-report.html")
    String show(@RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") @Size(max = 6) String division, Actor actor, Locale language,
            Model model) {
        ReportQuery query = query(year, division, actor);
        List<Line> lines = lines(query, language);
        boolean ofCity = CaseLists.scopeOf(actor).bureau() == null;
        model.addAttribute("year", Integer.toString(query.from().getYear()));
        model.addAttribute("years", IntStream.range(0, YEARS).mapToObj(back -> today().getYear() - back)
                .map(String::valueOf).map(each -> new Choice(each, each)).toList());
        model.addAttribute("division", query.division());
        model.addAttribute("divisions", ofCity
                ? Divisions.list().stream().map(Divisions.Division::code).sorted()
                        .map(code -> new Choice(code, names.division(code, language))).toList()
                : List.of());
        model.addAttribute("place", query.division() == null
                ? text("all", language)
                : names.division(query.division(), language));
        model.addAttribute("query", query);
        model.addAttribute("parts", Stream.of(ReportLine.Part.values())
                .map(part -> new PartOfReport(String.valueOf(ListNames.of(part, language)), lines.stream()
                        .filter(line -> line.line().part() == part).map(line -> line.at(query)).toList()))
                .toList());
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("kept", kept(query));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", today().toString());
        return "yearreport/report";
    }

    /** The report as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_YEAR_REPORT)
    @GetMapping("/bureau/year-report/export.xlsx")
    void export(@RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") @Size(max = 6) String division, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ReportQuery query = query(year, division, actor);
        exports.send(new XlsxList<>("report", List.of(
                new Column<>(text("row", language), 8, Line::row),
                new Column<>(text("part", language), 24, line -> ListNames.of(line.line().part(), language)),
                new Column<>(text("what", language), 40, Line::name),
                new Column<>(text("figure", language), 16, Line::amount))),
                lines(query, language), "year-report-" + query.from().getYear(), request, response);
    }

    private List<Line> lines(ReportQuery query, Locale language) {
        Map<ReportLine, Long> figures = report.figures(query);
        return Arrays.stream(ReportLine.values()).map(line -> new Line(line,
                String.valueOf(ListNames.of(line, language)), amount(line, figures.get(line)))).toList();
    }

    private static String amount(ReportLine line, @Nullable Long amount) {
        if (amount == null) {
            return NOT_KNOWN;
        }
        return line.isMoney() ? BigDecimal.valueOf(amount, FEN_DIGITS).toPlainString() : amount.toString();
    }

    private ReportQuery query(@Nullable Integer year, String asked, Actor actor) {
        String own = CaseLists.scopeOf(actor).bureau();
        String division = own == null ? asked : UnitId.divisionOf(own);
        if (!asked.isEmpty() && !asked.equals(division)) {
            throw CaseProblems.notCompetent();
        }
        LocalDate today = today();
        int of = year == null || year < FIRST_YEAR || year > today.getYear() ? today.getYear() : year;
        LocalDate last = LocalDate.of(of, 12, 31);
        return new ReportQuery(actor, division.isEmpty() ? null : division, LocalDate.of(of, 1, 1),
                last.isAfter(today) ? today : last);
    }

    private static List<Map.Entry<String, String>> kept(ReportQuery query) {
        List<Map.Entry<String, String>> kept = new ArrayList<>();
        kept.add(Map.entry("year", Integer.toString(query.from().getYear())));
        if (query.division() != null) {
            kept.add(Map.entry("division", query.division()));
        }
        return kept;
    }

    private String text(String key, Locale language) {
        return texts.getMessage("yearreport." + key, null, language);
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
