package org.petitions.casework.accountability;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What holds units to their duty: for a bureau all it asked for, for a unit what is asked of it. */
@Controller
class MeasureListPage {
    private static final int LINES = 50;
    private static final String PLACE = "|\\d{4}-\\d{2}-\\d{2}~.{1,80}";

    private final Measures measures;
    private final MeasureNames names;
    private final ListExports exports;

    MeasureListPage(Measures measures, MeasureNames names, ListExports exports) {
        this.measures = measures;
        this.names = names;
        this.exports = exports;
    }

    /** A line of the list. */
    record Line(String address, String kind, String addressee, About about, LocalDate openedOn, @Nullable LocalDate by,
            String stage, String colour) {}

    /** Why, and over which case; no number where it is about none. */
    record About(String ground, @Nullable String number) {}

    @Requires(Action.LIST_MEASURES)
    @GetMapping(MeasurePage.ADDRESS + ".html")
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable MeasureKind kind,
            @RequestParam(required = false) @Nullable MeasureStage stage,
            @RequestParam(defaultValue = "") @Pattern(regexp = PLACE) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        Measures.Page found = measures.page(typed(unit), kind, stage, typed(after), LINES, actor);
        boolean bureau = actor.role() == Role.BUREAU;
        model.addAttribute("lines", found.measures().stream().map(each -> line(each, language)).toList());
        model.addAttribute("bureau", bureau);
        model.addAttribute("upward", Action.READ_UPWARD.roles().contains(actor.role()));
        model.addAttribute("unit", unit);
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("stage", stage == null ? "" : stage.name());
        model.addAttribute("kinds", ListNames.choices(List.of(MeasureKind.values()), language));
        model.addAttribute("stages", ListNames.choices(Stream.of(MeasureStage.values()).filter(
                each -> bureau || each != MeasureStage.PROPOSED && each != MeasureStage.DECLINED).toList(), language));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", measures.today().toString());
        model.addAttribute("kept", kept(unit, kind, stage));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        if (bureau) {
            model.addAttribute("units", names.units(measures.unitsOf(actor), language));
            model.addAttribute("cardsDue", measures.cardsDue(actor));
        }
        return "supervision/list";
    }

    /** Gives the cards that late answers got by rule; sent twice, it gives none twice. */
    @Requires(Action.HOLD_TO_DUTY)
    @PostMapping(MeasurePage.ADDRESS + "/cards.html")
    String giveCards(Actor actor) {
        measures.giveCards(actor);
        return "redirect:" + MeasurePage.ADDRESS + ".html";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_MEASURES)
    @GetMapping(MeasurePage.ADDRESS + "/export.xlsx")
    void export(@RequestParam(defaultValue = "") @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable MeasureKind kind,
            @RequestParam(required = false) @Nullable MeasureStage stage, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Line> lines = measures.page(typed(unit), kind, stage, null, ListExports.MOST_ROWS + 1, actor).measures()
                .stream().map(each -> line(each, language)).toList();
        exports.send(sheet(language), lines, "supervision-" + measures.today(), request, response);
    }

    private XlsxList<Line> sheet(Locale language) {
        return new XlsxList<>("supervision", List.of(
                new Column<>(names.text("supervision.kind", language), 16, Line::kind),
                new Column<>(names.text("supervision.addressee", language), 32, Line::addressee),
                new Column<>(names.text("supervision.ground", language), 24, line -> line.about().ground()),
                new Column<>(names.text("lists.number", language), 28, line -> line.about().number()),
                new Column<>(names.text("supervision.opened-on", language), 12, Line::openedOn),
                new Column<>(names.text("supervision.by", language), 12, Line::by),
                new Column<>(names.text("supervision.stage", language), 24, Line::stage)));
    }

    private Line line(AccountabilityMeasure measure, Locale language) {
        return new Line(MeasureNames.address(measure), String.valueOf(ListNames.of(measure.kind(), language)),
                names.addressee(measure, language),
                new About(String.valueOf(ListNames.of(measure.ground(), language)), measure.number()),
                measure.openedOn(), measure.by(),
                names.stage(measure, measures.today(), language), names.colour(measure, measures.today()));
    }

    private static List<Map.Entry<String, String>> kept(String unit, @Nullable MeasureKind kind,
            @Nullable MeasureStage stage) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!unit.isEmpty()) {
            asked.put("unit", unit);
        }
        if (kind != null) {
            asked.put("kind", kind.name());
        }
        if (stage != null) {
            asked.put("stage", stage.name());
        }
        return asked.entrySet().stream().map(Map.Entry::copyOf).toList();
    }

    private static @Nullable String typed(String value) {
        return value.isEmpty() ? null : value;
    }
}
