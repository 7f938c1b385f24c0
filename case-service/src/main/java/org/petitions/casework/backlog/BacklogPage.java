package org.petitions.casework.backlog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.cases.BacklogCases;
import org.petitions.casework.cases.BacklogCases.BacklogFilter;
import org.petitions.casework.cases.CaseQueries.Cursor;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.ChargeEntry;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.events.terms.Category;
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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been open for more than a year (积案), what has been open longest first, and where a leader in charge is missing. */
@Controller
class BacklogPage {
    private static final String ADDRESS = "/backlog.html";
    private static final int LINES = 50;

    private final BacklogCases backlog;
    private final UpwardMatters upward;
    private final ListNames names;
    private final Organisation organisation;
    private final ListExports exports;
    private final MessageSource texts;
    private final Clock clock;

    BacklogPage(BacklogCases backlog, UpwardMatters upward, ListNames names, Organisation organisation,
            ListExports exports, MessageSource texts, Clock clock) {
        this.backlog = backlog;
        this.upward = upward;
        this.names = names;
        this.organisation = organisation;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A row, in the language of the page.
     *
     * @param leader title of the leader in charge, or null where one is missing
     * @param cells day of registration, days as backlog, unit, category and status; of a matter brought upward the day of the third time and how
     *     often in the place of the first two
     */
    record Line(String number, String address, @Nullable String leader, List<String> cells) {}

    /** The list, its sum, and the matters that were brought upward again and again. */
    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@Valid @ModelAttribute("asked") BacklogQuery asked, BindingResult faults,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after,
            @RequestParam(required = false) @Nullable @Size(max = 96) String upwardAfter, Actor actor, Locale language,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        FormErrors errors = FormErrors.none();
        BacklogQuery query = asked;
        if (faults.hasErrors()) {
            query = BacklogQuery.ANY;
            errors = errors.with("", text("bureau.cases.bad-filter", language));
            response.setStatus(422);
        }
        ResponsibilityScope scope = CaseLists.scopeOf(actor);
        BacklogFilter filter = query.filter(scope, today(), actor);
        Cursor from = after == null || after.isEmpty() || faults.hasErrors() ? null : Cursor.parse(after);
        List<CaseRow> found = backlog.page(filter, from, LINES + 1);
        List<CaseRow> rows = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("query", query);
        model.addAttribute("errors", errors);
        model.addAttribute("count", Long.toString(backlog.count(filter)));
        model.addAttribute("lines", rows.stream().map(row -> line(row, language)).toList());
        UpwardMatters.Page failed = upward.failed(filter, upwardAfter, LINES);
        model.addAttribute("upward", failed.cases().stream().map(each -> line(each, language)).toList());
        model.addAttribute("upwardFirst", PageAddress.first(request, "upwardAfter", "upward"));
        model.addAttribute("upwardNext", PageAddress.next(request, "upwardAfter", "upward", failed.next()));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.size() > LINES
                ? new Cursor(rows.getLast().openedAt(), rows.getLast().id()).toString()
                : null));
        model.addAttribute("bureaus", names.bureausToAskFor(actor, language));
        model.addAttribute("units", names.unitsToAskFor(actor, language));
        model.addAttribute("categories", ListNames.choices(List.of(Category.values()), language));
        model.addAttribute("leaderless", List.of(new Choice("true", text("backlog.leader-missing", language))));
        model.addAttribute("chosen", Boolean.TRUE.equals(query.withoutLeader()) ? List.of("true") : List.of());
        model.addAttribute("kept", query.parameters());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", today().toString());
        return "backlog/backlog";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/backlog/export.xlsx")
    void export(@Valid @ModelAttribute BacklogQuery query, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        BacklogFilter filter = query.filter(CaseLists.scopeOf(actor), today(), actor);
        exports.send(sheet(language), backlog.page(filter, null, ListExports.MOST_ROWS + 1), "backlog-" + today(),
                request, response);
    }

    private XlsxList<CaseRow> sheet(Locale language) {
        return new XlsxList<>("backlog", List.of(
                new Column<>(text("lists.number", language), 28, CaseRow::number),
                new Column<>(text("backlog.opened", language), 12, row -> LegalCalendar.dayOf(row.openedAt())),
                new Column<>(text("backlog.since", language), 12, row -> Backlog.since(row.openedAt())),
                new Column<>(text("lists.unit", language), 28, row -> names.unit(row.unit(), language)),
                new Column<>(text("charge.leader", language), 24, row -> leader(row, language)),
                new Column<>(text("lists.category", language), 16,
                        row -> ListNames.of(row.matter().category(), language)),
                new Column<>(text("lists.status", language), 12, row -> ListNames.of(row.stage(), language))));
    }

    private Line line(CaseRow row, Locale language) {
        long days = ChronoUnit.DAYS.between(Backlog.since(row.openedAt()), today()) + 1;
        return line(row, LegalCalendar.dayOf(row.openedAt()), days, language);
    }

    private Line line(UpwardMatters.Failed failed, Locale language) {
        return line(failed.row(), failed.failure().on(), failed.failure().times(), language);
    }

    private Line line(CaseRow row, LocalDate day, long number, Locale language) {
        String office = row.unit() == null ? row.matter().bureau() : row.unit();
        return new Line(row.number(), "/cases/" + row.id() + ".html", leader(row, language),
                Stream.of(day, number, names.unit(office, language),
                        ListNames.of(row.matter().category(), language), ListNames.of(row.stage(), language))
                        .map(String::valueOf).toList());
    }

    private @Nullable String leader(CaseRow row, Locale language) {
        ChargeEntry charge = row.charge();
        if (charge == null || charge.stage() != ChargeStage.OPEN) {
            return null;
        }
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisation.titlesOf(today(), charge.post()).map(title -> english ? title.en() : title.zh())
                .orElse(charge.post());
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
