package org.petitions.casework.digest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.digest.DigestAccount.Row;
import org.petitions.casework.digest.Digests.Behind;
import org.petitions.casework.figures.SmallCounts;
import org.petitions.casework.figures.SmallCounts.Hidden;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.events.terms.Category;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases behind a figure of a digest, and its figures as a file. */
@Controller
class DigestFiguresPage {
    private static final int LINES = 50;

    private final Digests digests;
    private final DigestNames names;
    private final CaseLines lines;
    private final ListExports exports;

    DigestFiguresPage(Digests digests, DigestNames names, CaseLines lines, ListExports exports) {
        this.digests = digests;
        this.names = names;
        this.lines = lines;
        this.exports = exports;
    }

    /** Those that the reader may read today: one that was theirs when it was counted need not be now. */
    @Requires(value = Action.LIST_DIGESTS, lookedUpForCaller = "digest")
    @GetMapping("/digests/{digest}/cases.html")
    String cases(@PathVariable String digest, @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable @Size(max = 16) String place,
            @RequestParam(defaultValue = "false") boolean before,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        Digest found = digests.findWhole(digest, actor);
        List<CaseRow> rows = digests.cases(found, new Behind(category, DigestNames.typed(place), before),
                DigestNames.typed(after), LINES + 1, actor);
        List<CaseRow> shown = rows.subList(0, Math.min(LINES, rows.size()));
        List<String> about = new ArrayList<>(names.of(new Row(category, DigestNames.typed(place), 0, 0), language));
        about.add(names.text(before ? "before" : "now", language));
        model.addAttribute("address", DigestNames.address(found.id()) + ".html");
        model.addAttribute("period", names.period(found.days(), language));
        model.addAttribute("about", String.join(" · ", about));
        model.addAttribute("lines", lines.of(shown, language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, rows.size() > LINES ? shown.getLast().id() : null));
        model.addAttribute("printedAt", digests.today().toString());
        return "digest/cases";
    }

    /** A row of the file; null for a count that is not told. */
    private record Told(Row row, @Nullable Long now, @Nullable Long before) {}

    /** Its figures as a file, which leaves the house: small counts are not told; the audit trail keeps who took it and what for. */
    @Requires(value = Action.EXPORT_DIGEST, lookedUpForCaller = "digest")
    @GetMapping("/digests/{digest}/export.xlsx")
    void export(@PathVariable String digest, @RequestParam ExportPurpose why, Actor actor, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Digest found = digests.findWhole(digest, actor);
        DigestAccount account = digests.account(found, actor);
        List<Told> rows = new ArrayList<>(told(account.categories()));
        rows.addAll(told(account.places()));
        String few = names.text("few", language);
        exports.send(new XlsxList<>("digest", List.of(
                new Column<>(names.text("what", language), 28,
                        told -> String.join(" ", names.of(told.row(), language))),
                new Column<>(names.text("now", language), 12, told -> said(told.now(), few)),
                new Column<>(names.text("before", language), 12, told -> said(told.before(), few)),
                new Column<>(names.text("trend", language), 12, told -> told.now() == null || told.before() == null
                        ? ""
                        : ListNames.of(told.row().trend(), language)))),
                rows, "digest-" + found.period(), request, response);
    }

    private static Object said(@Nullable Long count, String few) {
        return count == null ? few : count;
    }

    private static List<Told> told(List<Row> rows) {
        Hidden now = SmallCounts.hide(rows.stream().map(Row::now).toList());
        Hidden before = SmallCounts.hide(rows.stream().map(Row::before).toList());
        List<Told> told = new ArrayList<>();
        for (Row row : rows) {
            int place = told.size();
            told.add(new Told(row, now.counts().get(place), before.counts().get(place)));
        }
        return told;
    }
}
