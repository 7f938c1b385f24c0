package org.petitions.casework.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.ListNames;
import org.petitions.law.LegalCalendar;
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

/** Matters found by screening (排查), from finding to end and the return visits after it (两头延伸). */
@Controller
class ScreeningPage {
    private final MatterReports reports;
    private final MatterPage pages;
    private final ListExports exports;
    private final ListNames names;
    private final MessageSource texts;

    ScreeningPage(MatterReports reports, MatterPage pages, ListExports exports, ListNames names,
            MessageSource texts) {
        this.reports = reports;
        this.pages = pages;
        this.exports = exports;
        this.names = names;
        this.texts = texts;
    }

    /** A matter in the list. */
    record Line(MatterPage.Matter matter, @Nullable String category, Course course) {
        /** When it was found, and when it ended; null while it runs. */
        record Course(String found, @Nullable String ended, Sums sums) {}

        /** Days from finding to end or today, and return visits. */
        record Sums(String days, String visits) {}
    }

    /** A matter with its case. */
    private record Row(ScreenedMatter matter, CaseRow found) {}

    /**
     * The list and its counts.
     *
     * @param from ISO date of the first day of registration, in Asia/Shanghai; empty for the first of this year
     * @param to of the last; empty for today
     */
    @Requires(Action.READ_DUTY)
    @GetMapping("/screening.html")
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String from,
            @RequestParam(defaultValue = "") @Size(max = 32) String to,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        var typed = TypedPeriod.of(from, to, reports.usual(), texts, language);
        if (!typed.errors().isEmpty()) {
            response.setStatus(422);
        }
        List<ScreenedMatter> all = reports.screened(typed.period(), actor);
        pages.common(typed, language, model);
        model.addAttribute("counts", pages.counts(all, ScreenedMatter::division, ScreeningPage::counted,
                text("sum", language), language));
        Map<String, ScreenedMatter> byCase = byCase(all);
        List<CaseRow> found = reports.rows(byCase.keySet(), after, MatterPage.LINES + 1, actor);
        model.addAttribute("lines", pages.page(found, request, model).stream()
                .map(row -> line(row(row, byCase), language)).toList());
        return "duty/screening";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/screening/export.xlsx")
    void export(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DutyPeriod usual = reports.usual();
        var period = new DutyPeriod(from == null ? usual.from() : from, to == null ? usual.to() : to);
        Map<String, ScreenedMatter> byCase = byCase(reports.screened(period, actor));
        List<Row> rows = reports.rows(byCase.keySet(), null, ListExports.MOST_ROWS + 1, actor).stream()
                .map(row -> row(row, byCase)).toList();
        exports.send(sheet(language), rows, "screening-%s-%s".formatted(period.from(), period.to()), request,
                response);
    }

    private XlsxList<Row> sheet(Locale language) {
        return new XlsxList<>("screening", List.of(
                new Column<>(listText("lists.number", language), 28, row -> row.found().number()),
                new Column<>(text("found", language), 12, row -> LegalCalendar.dayOf(row.matter().found())),
                new Column<>(text("place", language), 24, row -> pages.place(row.found(), language)),
                new Column<>(listText("lists.category", language), 16,
                        row -> ListNames.of(row.found().matter().category(), language)),
                new Column<>(listText("lists.unit", language), 28,
                        row -> names.unit(row.found().unit(), language)),
                new Column<>(listText("lists.status", language), 12,
                        row -> ListNames.of(row.found().stage(), language)),
                new Column<>(text("ended", language), 12, row -> day(row.matter())),
                new Column<>(text("days", language), 10, row -> row.matter().days(reports.today())),
                new Column<>(text("visits", language), 10, row -> row.matter().visits())));
    }

    private Line line(Row row, Locale language) {
        ScreenedMatter matter = row.matter();
        LocalDate ended = day(matter);
        return new Line(pages.matter(row.found(), language),
                ListNames.of(row.found().matter().category(), language),
                new Line.Course(LegalCalendar.dayOf(matter.found()).toString(),
                        ended == null ? null : ended.toString(),
                        new Line.Sums(Long.toString(matter.days(reports.today())),
                                Integer.toString(matter.visits()))));
    }

    /** Found, handled, under way, and visited after the end. */
    private static List<Long> counted(List<ScreenedMatter> matters) {
        long handled = matters.stream().filter(ScreenedMatter::isHandled).count();
        return List.of((long) matters.size(), handled, matters.size() - handled,
                matters.stream().filter(each -> each.visits() > 0).count());
    }

    private static Map<String, ScreenedMatter> byCase(List<ScreenedMatter> all) {
        return all.stream().collect(Collectors.toMap(ScreenedMatter::caseId, Function.identity(), (one, _) -> one));
    }

    private static Row row(CaseRow row, Map<String, ScreenedMatter> byCase) {
        return new Row(Objects.requireNonNull(byCase.get(row.id()), "asked for by these ids"), row);
    }

    private static @Nullable LocalDate day(ScreenedMatter matter) {
        return matter.ended() == null ? null : LegalCalendar.dayOf(matter.ended());
    }

    private String text(String key, Locale language) {
        return listText("matters." + key, language);
    }

    private String listText(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
