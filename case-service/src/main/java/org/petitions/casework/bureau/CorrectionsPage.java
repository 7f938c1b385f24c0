package org.petitions.casework.bureau;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CorrectedCases.CorrectedCase;
import org.petitions.casework.cases.CorrectedCases.Place;
import org.petitions.casework.cases.CorrectedWay;
import org.petitions.casework.cases.Corrections.Correction;
import org.petitions.casework.lists.CorrectionLists;
import org.petitions.casework.lists.CorrectionLists.Asked;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.law.LegalCalendar;
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

/**
 * The registrations that were put right lately (更正), what was put right last first: which fields, by whom, and what became of the case's way. What
 * the fields said stands in the case, for who may read it.
 */
@Controller
class CorrectionsPage {
    static final String ADDRESS = "/bureau/waiting/corrections.html";
    static final String KEY = "bureau.tab.corrections";
    /** For how long a correction stands in the list, today counted. */
    static final int DAYS = 30;
    private static final String EXPORT = "/bureau/waiting/corrections/export.xlsx";
    private static final int LINES = 50;
    private static final int WIDTH = 28;
    private static final int SHORT = 12;

    private final CorrectionLists corrected;
    private final ListNames names;
    private final ListExports exports;
    private final MessageSource texts;
    private final Clock clock;

    CorrectionsPage(CorrectionLists corrected, ListNames names, ListExports exports, MessageSource texts,
            Clock clock) {
        this.corrected = corrected;
        this.names = names;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One correction in the reader's language.
     *
     * @param on the day, in Asia/Shanghai
     * @param fields names of what was put right
     * @param moved whether the way of the case is another by it
     * @param unit the responsible unit now, or null
     */
    record CorrectionLine(String id, String number, LocalDate on, String by, String fields, String way, boolean moved,
            String status, @Nullable String unit) {}

    /**
     * The list.
     *
     * @param bureau unit id of the bureau; empty for any that the reader may ask for
     * @param unit unit id of the responsible unit; empty for any
     */
    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            @RequestParam(defaultValue = "") @Size(max = 64) String unit,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request) {
        List<CorrectedCase> found = corrected.page(new Asked(bureau, unit, since()), Place.parse(after), LINES + 1,
                actor);
        List<CorrectedCase> cases = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("tabs", WaitingPage.tabs(KEY, actor));
        model.addAttribute("tabKey", KEY);
        model.addAttribute("days", Integer.toString(DAYS));
        model.addAttribute("lines", lines(cases, language));
        model.addAttribute("bureau", bureau);
        model.addAttribute("unit", unit);
        model.addAttribute("bureaus", names.bureausToAskFor(actor, language));
        model.addAttribute("units", names.unitsToAskFor(actor, language));
        model.addAttribute("kept",
                List.of(new SimpleEntry<>("bureau", bureau), new SimpleEntry<>("unit", unit)));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request,
                found.size() > LINES ? Place.of(cases.getLast()).toString() : null));
        model.addAttribute("exportAddress", EXPORT);
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", today().toString());
        return "bureau/corrections";
    }

    /** The whole list as a file; the audit trail keeps who took it and what for. */
    @Requires(Action.EXPORT_CASES)
    @GetMapping(EXPORT)
    void export(@RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            @RequestParam(defaultValue = "") @Size(max = 64) String unit, @RequestParam ExportPurpose why, Actor actor,
            Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<CorrectedCase> all = corrected.page(new Asked(bureau, unit, since()), null, ListExports.MOST_ROWS + 1,
                actor);
        exports.send(new XlsxList<CorrectionLine>("corrections", List.of(
                column("lists.number", WIDTH, CorrectionLine::number, language),
                column("bureau.corrections.on", SHORT, CorrectionLine::on, language),
                column("bureau.corrections.by", WIDTH, CorrectionLine::by, language),
                column("bureau.corrections.fields", WIDTH, CorrectionLine::fields, language),
                column("bureau.corrections.way", WIDTH, CorrectionLine::way, language),
                column("lists.status", SHORT, CorrectionLine::status, language),
                column("lists.unit", WIDTH, CorrectionLine::unit, language))), lines(all, language),
                "corrections-" + today(), request, response);
    }

    private Column<CorrectionLine> column(String key, int width,
            Function<CorrectionLine, @Nullable Object> value, Locale language) {
        return new Column<>(texts.getMessage(key, null, language), width, value);
    }

    private List<CorrectionLine> lines(List<CorrectedCase> cases, Locale language) {
        Instant since = since();
        return cases.stream().flatMap(each -> each.corrections().all().reversed().stream()
                .filter(correction -> !correction.at().isBefore(since))
                .map(correction -> line(each, correction, language))).toList();
    }

    private CorrectionLine line(CorrectedCase of, Correction correction, Locale language) {
        return new CorrectionLine(of.id(), of.number(), LegalCalendar.dayOf(correction.at()),
                String.valueOf(names.unit(correction.by(), language)),
                correction.fields().stream().map(field -> String.valueOf(ListNames.of(field, language)))
                        .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、")),
                String.valueOf(ListNames.of(correction.way(), language)),
                correction.way() != CorrectedWay.AS_BEFORE, String.valueOf(ListNames.of(of.stage(), language)),
                names.unit(of.unit(), language));
    }

    private Instant since() {
        return today().minusDays(DAYS - 1L).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
