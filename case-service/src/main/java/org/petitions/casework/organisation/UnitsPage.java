package org.petitions.casework.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who answers for what, for everybody who works with the platform: the list of units, and each unit's page. */
@Controller
class UnitsPage {
    private static final String ADDRESS = "/organisation/units.html";
    private static final int LINES = 50;
    private static final int WIDTH = 28;

    private final Organisation organisation;
    private final ListExports exports;
    private final Clock clock;

    UnitsPage(Organisation organisation, ListExports exports, Clock clock) {
        this.organisation = organisation;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param q part of a name, a short form or an id
     * @param division code of the county or city
     * @param kind code of a {@link UnitKind}
     */
    record Search(@Nullable @Size(max = 64) String q, @Nullable @Size(max = 6) String division,
            @Nullable @Size(max = 16) String kind) {

        private boolean finds(Unit unit) {
            return (isEmpty(division) || UnitId.divisionOf(unit.id().toString()).equals(division))
                    && (isEmpty(kind) || unit.id().kind().name().equals(kind))
                    && (isEmpty(q) || texts(unit).anyMatch(text -> text.contains(String.valueOf(q).strip()
                            .toLowerCase(Locale.ROOT))));
        }

        private static Stream<String> texts(Unit unit) {
            return Stream.concat(Stream.of(unit.id().toString()),
                    unit.standings().stream().flatMap(each -> Stream.of(each.nameZh(), each.nameEn(),
                            each.shortForm() == null ? "" : each.shortForm())))
                    .map(text -> text.toLowerCase(Locale.ROOT));
        }

        private static boolean isEmpty(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    /** A unit of the list; {@code until} is its last day where it is no more. */
    record UnitLine(String id, String name, UnitKind kind, @Nullable String shortForm, @Nullable String superior,
            @Nullable LocalDate until,
            String address) {}

    @Requires(Action.READ_ORGANISATION)
    @GetMapping(ADDRESS)
    String list(@Valid @ModelAttribute("search") Search search,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after, Actor actor,
            Locale language, Model model, HttpServletRequest request) {
        List<Unit> found = organisation.units().stream().filter(search::finds).toList();
        int start = 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().toString().equals(after)) {
                start = i + 1;
            }
        }
        List<Unit> shown = found.subList(start, Math.min(found.size(), start + LINES));
        boolean more = start + LINES < found.size();
        model.addAttribute("lines", shown.stream().map(unit -> line(unit, language)).toList());
        model.addAttribute("count", Integer.toString(found.size()));
        model.addAttribute("divisions", Divisions.list().stream()
                .map(each -> new Choice(each.code(), UnitNames.isEnglish(language) ? each.en() : each.zh()))
                .toList());
        model.addAttribute("kinds", Arrays.stream(UnitKind.values())
                .map(kind -> new Choice(kind.name(), UnitNames.of(kind, language))).toList());
        model.addAttribute("purposes", Arrays.stream(ExportPurpose.values())
                .map(purpose -> new Choice(purpose.name(), UnitNames.of(purpose, language))).toList());
        model.addAttribute("first", after == null ? null : place(request, null));
        model.addAttribute("next", more ? place(request, shown.getLast().id().toString()) : null);
        model.addAttribute("printedAt", today().toString());
        model.addAttribute("importer", actor.role() == Role.ADMINISTRATOR && UnitId.isCityBureau(actor.unit()));
        return "organisation/units";
    }

    private static String place(HttpServletRequest request, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString()).replaceQueryParam("lang").replaceQueryParam("after");
        return (after == null ? address : address.replaceQueryParam("after", after)).build().toUriString();
    }

    private UnitLine line(Unit unit, Locale language) {
        LocalDate today = today();
        UnitStanding said = unit.nearest(today);
        LocalDate until = unit.until();
        return new UnitLine(unit.id().toString(), UnitNames.isEnglish(language) ? said.nameEn() : said.nameZh(),
                unit.id().kind(), said.shortForm(),
                organisation.superiorOf(today, unit.id().toString())
                        .flatMap(above -> organisation.namesOf(today, above))
                        .map(names -> UnitNames.of(names, language)).orElse(null),
                until != null && until.isBefore(today) ? until : null, UnitSheet.address(unit.id().toString()));
    }

    /** The list as an XLSX file; the audit trail has it before the first byte leaves. */
    @Requires(Action.READ_ORGANISATION)
    @GetMapping("/organisation/units/export.xlsx")
    void export(@Valid @ModelAttribute Search search, @RequestParam ExportPurpose why, Locale language,
            HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        List<UnitLine> lines = organisation.units().stream().filter(search::finds).map(unit -> line(unit, language))
                .toList();
        exports.send(new XlsxList<>("units", List.of(new Column<UnitLine>("unit", WIDTH, UnitLine::id),
                new Column<>("name", WIDTH, UnitLine::name),
                new Column<UnitLine>("kind", WIDTH, line -> UnitNames.of(line.kind(), language)),
                new Column<>("short_form", WIDTH, UnitLine::shortForm),
                new Column<>("superior", WIDTH, UnitLine::superior),
                new Column<>("until", WIDTH, UnitLine::until))), lines, "organisation", request, response);
    }

    @Requires(value = Action.READ_ORGANISATION, lookedUpForCaller = "unit")
    @GetMapping("/organisation/units/{unit}.html")
    String unit(@PathVariable String unit, Actor actor, Locale language, Model model) {
        LocalDate today = today();
        Unit found = organisation.unit(unit).orElseThrow(() -> new ProblemException(OrganisationProblem.NO_SUCH_UNIT));
        Names names = organisation.namesOf(today, unit).orElseThrow();
        model.addAttribute("name", UnitNames.of(names, language));
        model.addAttribute("otherName", UnitNames.isEnglish(language) ? names.zh() : names.en());
        model.addAttribute("id", unit);
        model.addAttribute("kind", UnitNames.of(found.id().kind(), language));
        model.addAttribute("ended", !found.isOn(today));
        model.addAttribute("sheet", new UnitSheet(organisation, found, today, language));
        model.addAttribute("card", "/card/" + found.id().division() + ".html");
        model.addAttribute("runs", "/organisation/cards/" + found.id().division() + ".html");
        model.addAttribute("appointments", actor.role() == Role.ADMINISTRATOR || actor.role() == Role.AUDITOR
                ? "/organisation/units/" + unit + "/appointments.html"
                : null);
        return "organisation/unit";
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
