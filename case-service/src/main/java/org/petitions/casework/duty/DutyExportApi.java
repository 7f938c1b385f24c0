package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.duty.NumberTable.Line;
import org.petitions.casework.lists.CaseExport;
import org.petitions.casework.lists.ListNames;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The account of duty and the board as XLSX files; the audit trail keeps who took which, and what for. */
@RestController
class DutyExportApi {
    private static final int NAME_WIDTH = 24;
    private static final int NUMBER_WIDTH = 12;

    private final DutyReports reports;
    private final Boards boards;
    private final BoardTables tables;
    private final CaseExport cases;
    private final ListExports exports;
    private final ListNames names;
    private final MessageSource texts;

    DutyExportApi(DutyReports reports, Boards boards, BoardTables tables, CaseExport cases, ListExports exports,
            ListNames names, MessageSource texts) {
        this.reports = reports;
        this.boards = boards;
        this.tables = tables;
        this.cases = cases;
        this.exports = exports;
        this.names = names;
        this.texts = texts;
    }

    /** A table of the board. */
    enum BoardTable {
        /** How each unit's limits stand. */
        UNITS,

        /** How many of them were kept, by month. */
        RATES,

        /** What matters were about, by month. */
        CATEGORIES
    }

    /**
     * The account of offices' duty, a line a unit.
     *
     * @param from first day, in Asia/Shanghai; without it the first of this month
     * @param to last day; without it today
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/duty/export.xlsx")
    void account(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam ExportPurpose why, Actor actor,
            Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DutyPeriod period = DutyPeriod.of(from, to, reports.today());
        List<Column<UnitDuty>> columns = new ArrayList<>();
        columns.add(new Column<>(text("duty.unit", locale), NAME_WIDTH, line -> names.unit(line.unit(), locale)));
        for (DutyFigure figure : DutyFigure.values()) {
            columns.add(new Column<>(String.valueOf(ListNames.of(figure, locale)), NUMBER_WIDTH, figure::in));
        }
        exports.send(new XlsxList<>("duty", columns), reports.report(period, null, actor).units(),
                "duty-%s-%s".formatted(period.from(), period.to()), request, response);
    }

    /**
     * One table of the board.
     *
     * @param from first day, in Asia/Shanghai; without it the first of this month
     * @param to last day; without it today
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/duty/board/export.xlsx")
    void board(@RequestParam BoardTable table, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam ExportPurpose why, Actor actor,
            Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DutyPeriod period = DutyPeriod.of(from, to, reports.today());
        BoardStatistics board = boards.count(period, actor);
        NumberTable shown = switch (table) {
            case UNITS -> tables.units(board, period, locale);
            case RATES -> tables.rates(board, period, locale);
            case CATEGORIES -> tables.categories(board, period, locale);
        };
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(new Column<>(
                text(table == BoardTable.CATEGORIES ? "lists.category" : "duty.unit", locale), NAME_WIDTH,
                Line::name));
        for (int i = 0; i < shown.heads().size(); i++) {
            int at = i;
            columns.add(new Column<>(shown.heads().get(i).text(), NUMBER_WIDTH,
                    line -> cell(line.numbers().get(at).count())));
        }
        exports.send(new XlsxList<>("board", columns), shown.lines(),
                "board-%s-%s-%s".formatted(table.name().toLowerCase(Locale.ROOT), period.from(), period.to()), request,
                response);
    }

    /**
     * The cases behind a number of the board.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/duty/board/cases/export.xlsx")
    void cases(@Valid @ModelAttribute AskedCell asked, @RequestParam LocalDate from, @RequestParam LocalDate to,
            @RequestParam ExportPurpose why, Actor actor, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var period = new DutyPeriod(from, to);
        cases.send(boards.cases(period, asked.cell(period), null, ListExports.MOST_ROWS + 1, actor), locale, request,
                response);
    }

    /** A share stays a text with its sign. */
    private static Object cell(String count) {
        return count.isEmpty() || count.endsWith("%") ? count : Long.valueOf(count);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
