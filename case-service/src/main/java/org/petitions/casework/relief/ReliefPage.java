package org.petitions.casework.relief;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications for relief at the offices that the reader helps at: an office its own, a leader those that may come to them, a bureau its county's. */
@Controller
class ReliefPage {
    private static final int LINES = 50;

    private final ReliefLists lists;
    private final ReliefNames names;
    private final Reliefs reliefs;
    private final ListExports exports;

    ReliefPage(ReliefLists lists, ReliefNames names, Reliefs reliefs, ListExports exports) {
        this.lists = lists;
        this.names = names;
        this.reliefs = reliefs;
        this.exports = exports;
    }

    @Requires(Action.LIST_RELIEF)
    @GetMapping("/relief.html")
    String show(@RequestParam(required = false) @Nullable ReliefStage stage,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        ReliefLists.Page found = lists.page(stage, after == null || after.isEmpty() ? null : after, LINES, actor);
        model.addAttribute("lines", found.reliefs().stream().map(each -> names.line(each, language)).toList());
        model.addAttribute("bureau", actor.role() == Role.BUREAU);
        model.addAttribute("stage", stage == null ? "" : stage.name());
        model.addAttribute("stages", ListNames.choices(List.of(ReliefStage.values()), language));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", reliefs.today().toString());
        model.addAttribute("kept", stage == null ? List.of() : List.of(Map.entry("stage", stage.name())));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        return "relief/list";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_RELIEF)
    @GetMapping("/relief/export.xlsx")
    void export(@RequestParam(required = false) @Nullable ReliefStage stage, @RequestParam ExportPurpose why,
            Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exports.send(sheet(language), lists.first(stage, ListExports.MOST_ROWS + 1, actor),
                "relief-" + reliefs.today(), request, response);
    }

    private XlsxList<Relief> sheet(Locale language) {
        return new XlsxList<>("relief", List.of(
                new Column<>(names.text("lists.number", language), 28, Relief::number),
                new Column<>(names.text("relief.n", language), 8, Relief::n),
                new Column<>(names.text("relief.stage", language), 14,
                        relief -> ListNames.of(relief.stage(), language)),
                new Column<>(names.text("relief.office", language), 28,
                        relief -> names.unit(relief.office(), language)),
                new Column<>(names.text("relief.noted-on", language), 12, Relief::notedOn),
                new Column<>(names.text("relief.households", language), 8, relief -> relief.extent().households()),
                new Column<>(names.text("relief.persons", language), 8, relief -> relief.extent().persons()),
                new Column<>(names.text("relief.applied-yuan", language), 14, relief -> relief.application() == null
                        ? null
                        : Yuan.amount(relief.application().fen())),
                new Column<>(names.text("relief.rank", language), 16, relief -> names.rank(relief, language)),
                new Column<>(names.text("relief.approved-yuan", language), 14,
                        relief -> Yuan.amount(relief.approved())),
                new Column<>(names.text("relief.paid-yuan", language), 14, relief -> Yuan.amount(relief.paid()))));
    }
}
