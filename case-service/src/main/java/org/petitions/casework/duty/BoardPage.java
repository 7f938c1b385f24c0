package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.cases.BacklogCases;
import org.petitions.casework.cases.BacklogCases.BacklogFilter;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.duty.BoardCell.OfAllInMonth;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfSeveralInMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.duty.BoardCell.OfUnitInMonth;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board (综合看板): how units keep their time limits, and what matters come in by month. Every number opens its cases.
 */
@Controller
class BoardPage {
    private static final String ADDRESS = "/bureau/board.html";
    private static final int MONTHS_BACK = 5;

    private final Boards boards;
    private final BoardTables tables;
    private final DutyReports reports;
    private final BacklogCases backlog;
    private final CaseLines lines;
    private final ListNames names;
    private final MessageSource texts;

    BoardPage(Boards boards, BoardTables tables, DutyReports reports, BacklogCases backlog, CaseLines lines,
            ListNames names, MessageSource texts) {
        this.backlog = backlog;
        this.boards = boards;
        this.tables = tables;
        this.reports = reports;
        this.lines = lines;
        this.names = names;
        this.texts = texts;
    }

    /**
     * The board of the cases opened within a period.
     *
     * @param from ISO date of the first day, in Asia/Shanghai; empty for the first of the month five months ago
     * @param to of the last; empty for today
     */
    @Requires(Action.READ_DUTY)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String from,
            @RequestParam(defaultValue = "") @Size(max = 32) String to, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        LocalDate today = reports.today();
        var usual = new DutyPeriod(today.minusMonths(MONTHS_BACK).withDayOfMonth(1), today);
        var typed = TypedPeriod.of(from, to, usual, texts, language);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
        }
        BoardStatistics board = boards.count(typed.period(), actor);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors());
        model.addAttribute("units", tables.units(board, typed.period(), language));
        model.addAttribute("rates", tables.rates(board, typed.period(), language));
        model.addAttribute("categories", tables.categories(board, typed.period(), language));
        DutyReportScope shown = DutyReportScope.of(actor, null);
        model.addAttribute("backlog", Long.toString(backlog.count(new BacklogFilter(actor, shown.bureau(),
                shown.unit(), null, false, Backlog.openedBefore(today)))));
        model.addAttribute("kept", typed.period().kept());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", today.toString());
        return "duty/board";
    }

    /** The cases behind a number. */
    @Requires(Action.READ_DUTY)
    @GetMapping(BoardTables.CASES)
    String cases(@Valid @ModelAttribute("asked") AskedCell asked, @RequestParam LocalDate from,
            @RequestParam LocalDate to, @RequestParam(required = false) @Nullable @Size(max = 64) String after,
            Actor actor, Locale language, Model model, HttpServletRequest request) {
        var period = new DutyPeriod(from, to);
        BoardCell cell = asked.cell(period);
        List<CaseRow> found = boards.cases(period, cell, after, DutyPage.LINES + 1, actor);
        List<CaseRow> rows = found.subList(0, Math.min(DutyPage.LINES, found.size()));
        String divider = text("duty.cases.of-month", language);
        model.addAttribute("unit", switch (cell) {
            case OfUnit of -> names.unit(of.unit(), language);
            case OfUnitInMonth of -> names.unit(of.unit(), language) + divider + of.month();
            case OfAllInMonth of -> text("duty.board.all-units", language) + divider + of.month();
            case OfMonth of -> of.month().toString();
            case OfSeveralInMonth of -> of.month().toString();
        });
        model.addAttribute("figure", switch (cell) {
            case OfUnit of -> ListNames.of(of.figure(), language);
            case OfUnitInMonth of -> ListNames.of(of.figure(), language);
            case OfAllInMonth of -> ListNames.of(of.figure(), language);
            case OfMonth of -> ListNames.of(of.category(), language);
            case OfSeveralInMonth of when of.categories().equals(BoardTables.HOT) -> text("duty.board.hot", language);
            case OfSeveralInMonth of -> of.categories().stream().sorted()
                    .map(category -> String.valueOf(ListNames.of(category, language)))
                    .collect(Collectors.joining(text("duty.cases.of-month", language)));
        });
        model.addAttribute("period", period);
        model.addAttribute("lines", lines.of(rows, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next",
                PageAddress.next(request, found.size() > DutyPage.LINES ? rows.getLast().id() : null));
        model.addAttribute("back", "%s?from=%s&to=%s".formatted(ADDRESS, from, to));
        model.addAttribute("kept",
                Stream.concat(period.kept().stream(), asked.parameters().entrySet().stream()).toList());
        model.addAttribute("exportAddress", "/duty/board/cases/export.xlsx");
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", reports.today().toString());
        return "duty/cases";
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
