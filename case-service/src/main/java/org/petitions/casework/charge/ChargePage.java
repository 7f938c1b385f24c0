package org.petitions.casework.charge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.ChargeEntry;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.procedure.terms.ChargeStage;
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

/** The cases in charge of a leader, for the leader; for a bureau those of all leaders, and where a leader is missing. */
@Controller
class ChargePage {
    private static final int LINES = 50;

    private final ChargeLists lists;
    private final Leaders leaders;
    private final ChargeNames names;
    private final ListExports exports;

    ChargePage(ChargeLists lists, Leaders leaders, ChargeNames names, ListExports exports) {
        this.lists = lists;
        this.leaders = leaders;
        this.names = names;
        this.exports = exports;
    }

    /** How many cases a bureau has that are a year old and have no leader. */
    record Gap(@Nullable String bureau, String count) {}

    @Requires(Action.LIST_CHARGES)
    @GetMapping("/charge.html")
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String leader,
            @RequestParam(required = false) @Nullable ChargeStage stage,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        ChargeLists.Page found = lists.page(typed(leader), stage, typed(after), LINES, actor);
        boolean bureau = actor.role() == Role.BUREAU;
        model.addAttribute("lines", found.rows().stream().map(row -> names.line(row, language)).toList());
        model.addAttribute("bureau", bureau);
        model.addAttribute("leader", leader);
        model.addAttribute("stage", stage == null ? "" : stage.name());
        model.addAttribute("stages", ListNames.choices(List.of(ChargeStage.values()), language));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", names.today().toString());
        model.addAttribute("kept", kept(leader, stage));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        if (bureau) {
            model.addAttribute("leaders", names.posts(leaders.ofBureau(actor.unit()), language));
            model.addAttribute("gaps", lists.backlogWithoutLeader(actor).entrySet().stream()
                    .map(each -> new Gap(names.unit(each.getKey(), language), each.getValue().toString())).toList());
        }
        return "charge/charge";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_CHARGES)
    @GetMapping("/charge/export.xlsx")
    void export(@RequestParam(defaultValue = "") @Size(max = 64) String leader,
            @RequestParam(required = false) @Nullable ChargeStage stage, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.send(sheet(language), lists.first(typed(leader), stage, ListExports.MOST_ROWS + 1, actor),
                "charge-" + names.today(), request, response);
    }

    private XlsxList<CaseRow> sheet(Locale language) {
        return new XlsxList<>("charge", List.of(
                new Column<>(names.text("lists.number", language), 28, CaseRow::number),
                new Column<>(names.text("charge.leader", language), 24, row -> names.post(of(row).post(), language)),
                new Column<>(names.text("charge.stage", language), 12,
                        row -> ListNames.of(of(row).stage(), language)),
                new Column<>(names.text("charge.by", language), 12, row -> of(row).by()),
                new Column<>(names.text("charge.deeds", language), 10, row -> of(row).deeds()),
                new Column<>(names.text("charge.in-time-head", language), 24,
                        row -> names.line(row, language).charge().left()),
                new Column<>(names.text("lists.status", language), 12, row -> ListNames.of(row.stage(), language)),
                new Column<>(names.text("lists.unit", language), 28, row -> names.unit(row.unit(), language)),
                new Column<>(names.text("lists.category", language), 16,
                        row -> ListNames.of(row.matter().category(), language))));
    }

    private static ChargeEntry of(CaseRow row) {
        return Objects.requireNonNull(row.charge(), "a list of charges has them");
    }

    private static List<Map.Entry<String, String>> kept(String leader, @Nullable ChargeStage stage) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!leader.isEmpty()) {
            asked.put("leader", leader);
        }
        if (stage != null) {
            asked.put("stage", stage.name());
        }
        return asked.entrySet().stream().map(Map.Entry::copyOf).toList();
    }

    /** A field of a form that was left empty asks for nothing. */
    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
