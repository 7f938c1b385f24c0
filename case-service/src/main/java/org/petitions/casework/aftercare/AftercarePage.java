package org.petitions.casework.aftercare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.aftercare.DueVisits.OfUnit;
import org.petitions.casework.aftercare.DueVisits.Visit;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due after the end, to the unit and to its bureau: late first, then the next thirty days, with the sums of each unit. */
@Controller
class AftercarePage {
    private static final String ADDRESS = "/work/aftercare.html";
    private static final int LINES = 50;

    private final DueVisits visits;
    private final ListNames names;
    private final ListExports exports;
    private final MessageSource texts;

    AftercarePage(DueVisits visits, ListNames names, ListExports exports, MessageSource texts) {
        this.visits = visits;
        this.names = names;
        this.exports = exports;
        this.texts = texts;
    }

    /** A line of the list; how late in words, or null for what is not. */
    record Line(String number, String address, Due due, String help) {
        /** When, and how late. */
        record Due(String unit, String by, @Nullable String late) {}
    }

    /** A unit's sums. */
    record UnitLine(String unit, String address, List<String> sums) {}

    /**
     * The list.
     *
     * @param unit unit id; empty for all that the reader's lists hold
     * @param after how many lines stood before, on the pages before
     */
    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable Integer after, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        List<Visit> all = visits.of(unit.isEmpty() ? null : unit, actor);
        int from = after == null ? 0 : Math.clamp(after, 0, all.size());
        int to = Math.min(all.size(), from + LINES);
        model.addAttribute("lines", all.subList(from, to).stream().map(each -> line(each, language)).toList());
        model.addAttribute("sums", DueVisits.byUnit(all).stream().map(each -> unit(each, language)).toList());
        model.addAttribute("days", Integer.toString(DueVisits.DAYS));
        model.addAttribute("unit", unit);
        model.addAttribute("units", names.unitsToAskFor(actor, language));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("cut", all.size() >= DueVisits.MOST ? Integer.toString(DueVisits.MOST) : null);
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, to < all.size() ? Integer.toString(to) : null));
        model.addAttribute("kept", unit.isEmpty() ? List.of() : List.of(Map.entry("unit", unit)));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", visits.today().toString());
        return "aftercare/aftercare";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_CASES)
    @GetMapping("/work/aftercare/export.xlsx")
    void export(@RequestParam(defaultValue = "") @Size(max = 64) String unit, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exports.send(new XlsxList<>("aftercare", List.of(
                new Column<>(text("lists.number", language), 28, visit -> visit.row().number()),
                new Column<>(text("lists.unit", language), 28, visit -> names.unit(visit.unit(), language)),
                new Column<>(text("aftercare.by", language), 12, Visit::by),
                new Column<>(text("aftercare.late", language), 12, Visit::late),
                new Column<>(text("aftercare.help", language), 24, visit -> help(visit, language)))),
                visits.of(unit.isEmpty() ? null : unit, actor), "aftercare-" + visits.today(), request, response);
    }

    private Line line(Visit visit, Locale language) {
        return new Line(visit.row().number(), "/cases/" + visit.row().id() + ".html",
                new Line.Due(String.valueOf(names.unit(visit.unit(), language)), visit.by().toString(), visit.isLate()
                        ? texts.getMessage("lists.late", new Object[]{Long.toString(visit.late())}, language)
                        : null),
                help(visit, language));
    }

    private String help(Visit visit, Locale language) {
        return visit.help().stream().map(each -> String.valueOf(ListNames.of(each, language)))
                .collect(Collectors.joining(text("aftercare.and", language)));
    }

    private UnitLine unit(OfUnit each, Locale language) {
        return new UnitLine(String.valueOf(names.unit(each.unit(), language)), ADDRESS + "?unit=" + each.unit(),
                List.of(Long.toString(each.late()), Long.toString(each.due())));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
