package org.petitions.casework.indicators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.indicators.IndicatorTables.Row;
import org.petitions.casework.indicators.IndicatorTables.Table;
import org.petitions.casework.indicators.Indicators.Compared;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.events.terms.Divisions;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Indicators of a period beside the same days of the year before, as a page and as a file, and the cases behind each number. */
@Controller
class IndicatorPage {
    private static final String ADDRESS = "/bureau/indicators.html";
    private static final int LINES = 50;

    private final Indicators indicators;
    private final IndicatorTables tables;
    private final CaseLines lines;
    private final ListNames names;
    private final ListExports exports;

    IndicatorPage(Indicators indicators, IndicatorTables tables, CaseLines lines, ListNames names,
            ListExports exports) {
        this.indicators = indicators;
        this.tables = tables;
        this.lines = lines;
        this.names = names;
        this.exports = exports;
    }

    /** A period as it was typed, with the one that is shown for it. */
    private record Typed(String from, String to, IndicatorPeriod period, boolean wrong) {
        static Typed of(String from, String to, LocalDate today) {
            IndicatorPeriod usual = IndicatorPeriod.upTo(today);
            try {
                LocalDate last = to.isBlank() ? today : TypedDay.parse(to.strip());
                LocalDate first = from.isBlank() ? last.withDayOfYear(1) : TypedDay.parse(from.strip());
                var period = new IndicatorPeriod(first, last);
                return new Typed(first.toString(), last.toString(), period, false);
            } catch (DateTimeException | ProblemException _) {
                return new Typed(from, to, usual, true);
            }
        }
    }

    /**
     * The indicators.
     *
     * @param from ISO date of the first day of registration, in Asia/Shanghai; empty for the first of the year
     * @param to of the last; empty for today
     * @param division 6-digit code of the county that one of the city asks for; empty for all
     */
    @Requires(Action.READ_INDICATORS)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 16) String from,
            @RequestParam(defaultValue = "") @Size(max = 16) String to,
            @RequestParam(defaultValue = "") @Size(max = 6) String division, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        Typed typed = Typed.of(from, to, indicators.today());
        if (typed.wrong()) {
            response.setStatus(422);
        }
        IndicatorPeriod period = typed.period();
        String of = Indicators.division(division, actor);
        Compared compared = indicators.compare(period, of, actor);
        boolean ofCity = CaseLists.scopeOf(actor).bureau() == null;
        model.addAttribute("from", typed.from());
        model.addAttribute("to", typed.to());
        model.addAttribute("errors", typed.wrong()
                ? FormErrors.none().with("from", tables.text("indicators.bad-period", language))
                : FormErrors.none());
        model.addAttribute("period", period);
        model.addAttribute("yearBefore", period.yearBefore());
        model.addAttribute("place",
                of == null ? tables.text("indicators.all", language) : names.division(of, language));
        model.addAttribute("division", of);
        model.addAttribute("divisions", ofCity ? divisions(language) : List.of());
        model.addAttribute("tables", tables.tables(compared, period, of, language));
        model.addAttribute("counties", ofCity && of == null
                ? tables.counties(compared, "%s?from=%s&to=%s".formatted(ADDRESS, period.from(), period.to()), language)
                : List.of());
        model.addAttribute("upwardLink", Action.READ_UPWARD.roles().contains(actor.role()));
        model.addAttribute("kept", kept(period, of));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", indicators.today().toString());
        return "indicators/indicators";
    }

    private List<Choice> divisions(Locale language) {
        return Divisions.list().stream().map(Divisions.Division::code).sorted()
                .map(code -> new Choice(code, names.division(code, language))).toList();
    }

    private static List<Map.Entry<String, String>> kept(IndicatorPeriod period, @Nullable String division) {
        List<Map.Entry<String, String>> kept = new ArrayList<>(period.kept());
        if (division != null) {
            kept.add(Map.entry("division", division));
        }
        return kept;
    }

    /** The cases behind a number. */
    @Requires(Action.READ_INDICATORS)
    @GetMapping(IndicatorTables.CASES)
    String cases(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam Indicator figure,
            @RequestParam(defaultValue = "") @Size(max = 6) String division,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        var period = new IndicatorPeriod(from, to);
        String of = Indicators.division(division, actor);
        List<CaseRow> found = indicators.cases(period, of, figure, after, LINES + 1, actor);
        List<CaseRow> rows = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("figure", tables.meaning(figure, language));
        model.addAttribute("period", period);
        model.addAttribute("lines", lines.of(rows, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.size() > LINES ? rows.getLast().id() : null));
        model.addAttribute("back", "%s?from=%s&to=%s%s".formatted(ADDRESS, from, to,
                of == null ? "" : "&division=" + of));
        model.addAttribute("printedAt", indicators.today().toString());
        return "indicators/cases";
    }

    /** The tables as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_INDICATORS)
    @GetMapping("/bureau/indicators/export.xlsx")
    void export(@RequestParam LocalDate from, @RequestParam LocalDate to,
            @RequestParam(defaultValue = "") @Size(max = 6) String division, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var period = new IndicatorPeriod(from, to);
        String of = Indicators.division(division, actor);
        List<Row> rows = tables.tables(indicators.compare(period, of, actor), period, of, language).stream()
                .map(Table::rows).flatMap(List::stream).toList();
        exports.send(new XlsxList<>("indicators", List.of(
                new Column<>(tables.text("indicators.figure", language), 32, row -> row.meaning().name()),
                new Column<>(tables.text("indicators.now", language), 14, row -> row.now().text()),
                new Column<>(tables.text("indicators.before", language), 14, row -> row.before().text()),
                new Column<>(tables.text("indicators.change", language), 14, Row::change),
                new Column<>(tables.text("indicators.definition", language), 80, row -> row.meaning().definition()))),
                rows, "indicators-%s-%s".formatted(from, to), request, response);
    }
}
