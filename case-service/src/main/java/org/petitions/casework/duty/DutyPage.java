package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.duty.DutyReports.DutyReport;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The account of offices' duty as a page: units in the order of their ids, and every figure opens its cases. */
@Controller
class DutyPage {
    static final int LINES = 50;
    private static final String ADDRESS = "/bureau/duty.html";
    private static final String CASES = "/bureau/duty/cases.html";

    private final DutyReports reports;
    private final CaseLines lines;
    private final ListNames names;
    private final MessageSource texts;

    DutyPage(DutyReports reports, CaseLines lines, ListNames names, MessageSource texts) {
        this.reports = reports;
        this.lines = lines;
        this.names = names;
        this.texts = texts;
    }

    /**
     * A part of the account that is no wider than a screen.
     *
     * @param titleKey of its name
     * @param heads names of the figures
     */
    record Part(String titleKey, List<String> heads, List<UnitLine> lines) {}

    /** A unit's line in it. */
    record UnitLine(String unit, List<Figure> figures) {}

    /**
     * One figure.
     *
     * @param address of the cases behind it; null where there are none
     */
    record Figure(String count, @Nullable String address) {}

    /**
     * The account.
     *
     * @param from ISO date of the first day, in Asia/Shanghai; empty for the first of this month
     * @param to of the last; empty for today
     */
    @Requires(Action.READ_DUTY)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String from,
            @RequestParam(defaultValue = "") @Size(max = 32) String to, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        var typed = TypedPeriod.of(from, to, DutyPeriod.of(null, null, reports.today()), texts, language);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
        }
        DutyReport report = reports.report(typed.period(), null, actor);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors());
        model.addAttribute("parts", report.units().isEmpty()
                ? List.of()
                : List.of(part("duty.arrivals", DutyFigure.OF_ARRIVALS, report, typed.period(), language),
                        part("duty.answers", DutyFigure.OF_ANSWERS, report, typed.period(), language)));
        model.addAttribute("printedAt", reports.today().toString());
        model.addAttribute("kept", typed.period().kept());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        return "duty/account";
    }

    private Part part(String titleKey, Set<DutyFigure> figures, DutyReport report, DutyPeriod period,
            Locale language) {
        return new Part(titleKey,
                figures.stream().map(figure -> String.valueOf(ListNames.of(figure, language))).toList(),
                report.units().stream().map(unit -> new UnitLine(String.valueOf(names.unit(unit.unit(), language)),
                        figures.stream().map(figure -> figure(figure.in(unit), figure, unit.unit(), period))
                                .toList()))
                        .toList());
    }

    private static Figure figure(long count, DutyFigure figure, String unit, DutyPeriod period) {
        return new Figure(Long.toString(count),
                count == 0
                        ? null
                        : "%s?unit=%s&figure=%s&from=%s&to=%s".formatted(CASES, unit, figure, period.from(),
                                period.to()));
    }

    /** The cases behind a figure of an office's line. */
    @Requires(Action.READ_DUTY)
    @GetMapping(CASES)
    String cases(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam @Size(max = 64) String unit,
            @RequestParam DutyFigure figure, @RequestParam(required = false) @Nullable @Size(max = 64) String after,
            Actor actor, Locale language, Model model, HttpServletRequest request) {
        var period = new DutyPeriod(from, to);
        List<CaseRow> found = reports.cases(period, unit, figure, after, LINES + 1, actor);
        List<CaseRow> rows = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("unit", names.unit(unit, language));
        model.addAttribute("figure", ListNames.of(figure, language));
        model.addAttribute("period", period);
        model.addAttribute("lines", lines.of(rows, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.size() > LINES ? rows.getLast().id() : null));
        model.addAttribute("back", "%s?from=%s&to=%s".formatted(ADDRESS, from, to));
        model.addAttribute("kept", List.of(Map.entry("unit", unit), Map.entry("figure", figure.name()),
                Map.entry("from", from.toString()), Map.entry("to", to.toString())));
        model.addAttribute("printedAt", reports.today().toString());
        model.addAttribute("exportAddress", "/duty/cases/export.xlsx");
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        return "duty/cases";
    }
}
