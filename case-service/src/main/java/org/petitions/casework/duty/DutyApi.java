package org.petitions.casework.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.duty.DutyReports.DutyReport;
import org.petitions.casework.lists.CaseExport;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for the account of offices' duty. */
@RestController
class DutyApi {
    private static final int PAGE = 200;

    private final DutyReports reports;
    private final CaseExport export;

    DutyApi(DutyReports reports, CaseExport export) {
        this.reports = reports;
        this.export = export;
    }

    /**
     * A page of the cases behind a figure.
     *
     * @param next what {@code after} has to be for the next page, absent on the last
     */
    @JsonInclude(Include.NON_NULL)
    record FigureCases(List<FigureCase> cases, @Nullable String next) {}

    /** One of them. */
    record FigureCase(String petitionId, String number, CaseStatus status) {
        static FigureCase of(CaseRow row) {
            return new FigureCase(row.id(), row.number(), row.stage());
        }
    }

    /**
     * How offices did their duty in the cases opened from one day to another, at most a year: a unit is shown itself, a bureau, its head and its
     * county's leader the county's offices, the city's bureau, its leaders and operations all of them.
     *
     * @param from first day; without it the first of this month
     * @param to last day; without it today
     * @param unit one office alone
     */
    @Requires(Action.READ_DUTY)
    @GetMapping("/duty")
    DutyReport duty(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String unit, Actor actor) {
        return reports.report(DutyPeriod.of(from, to, reports.today()), unit, actor);
    }

    /**
     * The cases behind a figure of one office's line, in the order of their ids.
     *
     * @param unit the office
     * @param figure which of its figures; answers as a whole are those that were rated, are open to it or were left unrated
     */
    @Requires(Action.READ_DUTY)
    @GetMapping("/duty/cases")
    FigureCases cases(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam @Size(max = 64) String unit,
            @RequestParam DutyFigure figure, @RequestParam(required = false) @Nullable @Size(max = 64) String after,
            Actor actor) {
        List<CaseRow> found = reports.cases(DutyPeriod.of(from, to, reports.today()), unit, figure, after, PAGE + 1,
                actor);
        List<CaseRow> page = found.subList(0, Math.min(PAGE, found.size()));
        return new FigureCases(page.stream().map(FigureCase::of).toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }

    /**
     * The same cases as an XLSX file; the audit trail keeps who took it, and what for.
     *
     * @param why what it is taken out of the platform for
     */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/duty/cases/export.xlsx")
    void export(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam @Size(max = 64) String unit,
            @RequestParam DutyFigure figure, @RequestParam ExportPurpose why, Actor actor, Locale locale,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        export.send(reports.cases(DutyPeriod.of(from, to, reports.today()), unit, figure, null,
                ListExports.MOST_ROWS + 1, actor), locale, request, response);
    }
}
