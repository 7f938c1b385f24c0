package org.petitions.casework.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.LeaderActs;
import org.petitions.casework.ledger.LedgerQuestion.Days;
import org.petitions.casework.ledger.LedgerView.Cell;
import org.petitions.casework.ledger.LedgerView.Row;
import org.petitions.casework.ledger.LedgerView.Rows;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.events.terms.Divisions;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger over a period: its tables, its file, and the entries behind each figure. */
@Controller
class LedgerPage {
    static final String ADDRESS = "/ledger/figures.html";
    private static final int LINES = 50;
    private static final int WIDTH = 14;
    private static final int PERCENT = 100;

    private final LedgerView view;
    private final Ledger ledger;
    private final LedgerScope scope;
    private final LeaderActs acts;
    private final LedgerNames names;
    private final ListExports exports;

    LedgerPage(LedgerView view, Ledger ledger, LedgerScope scope, LeaderActs acts, LedgerNames names,
            ListExports exports) {
        this.view = view;
        this.ledger = ledger;
        this.scope = scope;
        this.acts = acts;
        this.names = names;
        this.exports = exports;
    }

    /** A row as the page shows it. */
    record Line(String name, List<Cell> cells) {}

    /** An entry as the page shows it. */
    record ItemLine(String holder, String on, String amount, LedgerSource.@Nullable Link link) {}

    @Requires(Action.LIST_LEDGER)
    @GetMapping(ADDRESS)
    String show(@Valid @ModelAttribute("asked") LedgerQuestion asked, BindingResult faults,
            @RequestParam(defaultValue = "") @Size(max = 64) String after, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        Days days = days(asked, faults);
        Rows found = view.rows(asked, days, actor, language);
        List<Row> rest = found.rows().stream().filter(row -> row.key().compareTo(after) > 0 || after.isEmpty())
                .toList();
        List<Row> shown = rest.subList(0, Math.min(LINES, rest.size()));
        describe(asked, days, faults, actor, language, model);
        model.addAttribute("heads", view.heads(language));
        model.addAttribute("lines", shown.stream().map(row -> line(row, asked, days)).toList());
        model.addAttribute("total", line(found.total(), asked, days));
        model.addAttribute("missing", String.join(names.text("ledger.and", language), view.missing(language)));
        model.addAttribute("share", share(days, actor, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, rest.size() > LINES ? shown.getLast().key() : null));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("kept", Stream.concat(Stream.of(Map.entry("from", days.from().toString()),
                Map.entry("to", days.to().toString())), asked.kept().stream()).toList());
        return "ledger/figures";
    }

    /** The period that was asked for, or where it is none this year until today. */
    private Days days(LedgerQuestion asked, BindingResult faults) {
        Days days = faults.hasErrors() ? null : asked.days(names.today());
        return days == null ? new Days(names.today().withDayOfYear(1), names.today()) : days;
    }

    private void describe(LedgerQuestion asked, Days days, BindingResult faults, Actor actor, Locale language,
            Model model) {
        boolean wrong = faults.hasErrors() || asked.days(names.today()) == null;
        List<String> holders = scope.readable(actor);
        model.addAttribute("from", wrong ? asked.from() : days.from().toString());
        model.addAttribute("to", wrong ? asked.to() : days.to().toString());
        model.addAttribute("errors", wrong
                ? FormErrors.none().with("from", names.text("ledger.bad-period", language))
                : FormErrors.none());
        model.addAttribute("period", days.from() + " – " + days.to());
        model.addAttribute("printedAt", names.today().toString());
        model.addAttribute("holders", names.holders(holders, language));
        model.addAttribute("groupings", ListNames.choices(List.of(Grouping.values()), language));
        model.addAttribute("ranks", view.ranks(language));
        model.addAttribute("divisions", isOfCity(actor)
                ? Divisions.list().stream().map(each -> new Choice(each.code(), names.place(each.code(), language)))
                        .toList()
                : List.of());
    }

    private static boolean isOfCity(Actor actor) {
        return actor.role() != Role.HANDLER && scopeOf(actor).equals(ResponsibilityScope.ALL);
    }

    private static ResponsibilityScope scopeOf(Actor actor) {
        return actor.role() == Role.LEADER
                ? ResponsibilityScope.ofLeader(actor)
                : ResponsibilityScope.ofBureau(actor.unit());
    }

    private Line line(Row row, LedgerQuestion asked, Days days) {
        return new Line(row.name(), view.cells(row, asked, days));
    }

    /** Of the cases that were opened, how many a leader of deputy-county rank or above handled directly; empty for who answers for no county. */
    private String share(Days days, Actor actor, Locale language) {
        if (actor.role() == Role.HANDLER || scopeOf(actor).unit() != null) {
            return "";
        }
        var share = acts.share(
                new LeaderActs.Asked(actor, scope.seniorPosts(days.to()), days.from(), days.to()),
                scopeOf(actor).bureau());
        String percent = share.cases() == 0
                ? "0"
                : Long.toString(Math.round((double) share.withAct() * PERCENT / share.cases()));
        return names.text("ledger.share", language, Long.toString(share.cases()), Long.toString(share.withAct()),
                percent);
    }

    /** The entries behind a figure. */
    @Requires(Action.LIST_LEDGER)
    @GetMapping("/ledger/entries.html")
    String entries(@Valid @ModelAttribute("asked") LedgerQuestion asked, BindingResult faults,
            @RequestParam LedgerColumn column, @RequestParam(defaultValue = "") @Size(max = 128) String after,
            Actor actor, Locale language, Model model, HttpServletRequest request) {
        Days days = days(asked, faults);
        Ledger.Page found = ledger.page(column, view.query(asked, days, actor), after, LINES);
        describe(asked, days, faults, actor, language, model);
        model.addAttribute("column", ListNames.of(column, language));
        model.addAttribute("lines", found.items().stream().map(item -> new ItemLine(
                names.holder(item.holder(), language), item.on().toString(),
                LedgerNames.amount(column, item.amount()), item.link())).toList());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        return "ledger/entries";
    }

    /** The table as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_LEDGER)
    @GetMapping("/ledger/export.xlsx")
    void export(@Valid @ModelAttribute("asked") LedgerQuestion asked, BindingResult faults,
            @RequestParam ExportPurpose why, Actor actor, Locale language, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Days days = days(asked, faults);
        Set<LedgerColumn> known = ledger.columns();
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(new Column<>(String.valueOf(ListNames.of(asked.grouping(), language)), 2 * WIDTH, Row::name));
        Arrays.stream(LedgerColumn.values()).forEach(column -> columns.add(new Column<>(
                String.valueOf(ListNames.of(column, language)), WIDTH, row -> row.value(column, known))));
        Rows found = view.rows(asked, days, actor, language);
        exports.send(new XlsxList<>("ledger", columns),
                Stream.concat(found.rows().stream(), Stream.of(found.total())).toList(),
                "ledger-" + days.from() + "-" + days.to(), request, response);
    }
}
