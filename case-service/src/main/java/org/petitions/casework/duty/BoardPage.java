package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.events.terms.Category;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board (综合看板): how units keep their time limits, and what matters come in by month. Units stand in the order of their ids and
 * categories in that of the list: nothing is ranked. Every number opens its cases.
 */
@Controller
class BoardPage {
    private static final String ADDRESS = "/bureau/board.html";
    private static final String CASES = "/bureau/board/cases.html";
    private static final int MONTHS_BACK = 5;

    private final Boards boards;
    private final DutyReports reports;
    private final CaseLines lines;
    private final ListNames names;
    private final MessageSource texts;

    BoardPage(Boards boards, DutyReports reports, CaseLines lines, ListNames names, MessageSource texts) {
        this.boards = boards;
        this.reports = reports;
        this.lines = lines;
        this.names = names;
        this.texts = texts;
    }

    /**
     * A line of a table.
     *
     * @param rate how many of the limits that are over were met in time, e.g. {@code 87%}; empty where none is over
     */
    record Line(String name, String rate, List<Count> numbers) {}

    /**
     * One number.
     *
     * @param address of the cases behind it; null where there are none
     */
    record Count(String count, @Nullable String address) {}

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
        List<YearMonth> months = Stream.iterate(YearMonth.from(typed.period().from()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(typed.period().to()))).toList();
        model.addAttribute("typed", typed);
        model.addAttribute("errors", typed.errors());
        model.addAttribute("figures",
                Stream.of(BoardFigure.values()).map(figure -> ListNames.of(figure, language)).toList());
        model.addAttribute("units", board.units().stream()
                .map(unit -> unitLine(board, unit, typed.period(), language)).toList());
        model.addAttribute("months", months.stream().map(YearMonth::toString).toList());
        model.addAttribute("categories", Stream.of(Category.values())
                .map(category -> categoryLine(board, category, months, typed.period(), language)).toList());
        model.addAttribute("printedAt", today.toString());
        return "duty/board";
    }

    private Line unitLine(BoardStatistics board, String unit, DutyPeriod period, Locale language) {
        long met = board.of(new OfUnit(unit, BoardFigure.ON_TIME));
        long over = met + board.of(new OfUnit(unit, BoardFigure.LATE));
        return new Line(String.valueOf(names.unit(unit, language)), over == 0 ? "" : met * 100 / over + "%",
                Stream.of(BoardFigure.values())
                        .map(figure -> number(board.of(new OfUnit(unit, figure)), period,
                                "unit=" + unit + "&figure=" + figure))
                        .toList());
    }

    private static Line categoryLine(BoardStatistics board, Category category, List<YearMonth> months,
            DutyPeriod period, Locale language) {
        return new Line(String.valueOf(ListNames.of(category, language)), "",
                months.stream().map(month -> number(board.of(new OfMonth(category, month)), period,
                        "category=" + category + "&month=" + month)).toList());
    }

    private static Count number(long count, DutyPeriod period, String asked) {
        return new Count(Long.toString(count),
                count == 0 ? null : "%s?%s&from=%s&to=%s".formatted(CASES, asked, period.from(), period.to()));
    }

    /** The cases behind a number: of a unit with a figure, or of a category with a month. */
    @Requires(Action.READ_DUTY)
    @GetMapping(CASES)
    String cases(@RequestParam LocalDate from, @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable @Size(max = 64) String unit,
            @RequestParam(defaultValue = "LATE") BoardFigure figure,
            @RequestParam(defaultValue = "OTHER") Category category,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        var period = new DutyPeriod(from, to);
        BoardCell cell = unit == null
                ? new OfMonth(category, month == null ? YearMonth.from(to) : month)
                : new OfUnit(unit, figure);
        List<CaseRow> found = boards.cases(period, cell, after, DutyPage.LINES + 1, actor);
        List<CaseRow> rows = found.subList(0, Math.min(DutyPage.LINES, found.size()));
        model.addAttribute("unit", switch (cell) {
            case OfUnit of -> names.unit(of.unit(), language);
            case OfMonth of -> of.month().toString();
        });
        model.addAttribute("figure", switch (cell) {
            case OfUnit of -> ListNames.of(of.figure(), language);
            case OfMonth of -> ListNames.of(of.category(), language);
        });
        model.addAttribute("period", period);
        model.addAttribute("lines", lines.of(rows, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next",
                PageAddress.next(request, found.size() > DutyPage.LINES ? rows.getLast().id() : null));
        model.addAttribute("back", "%s?from=%s&to=%s".formatted(ADDRESS, from, to));
        return "duty/cases";
    }
}
