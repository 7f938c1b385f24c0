package org.petitions.casework.bureau;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.dispatching.CompetenceRouter;
import org.petitions.casework.documents.UnsentList;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.CaseListQuery;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.steps.StepForms;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the bureau (待办): cases, the next last day first where a limit runs in each, and documents. */
@Controller
class WaitingPage {
    static final String ADDRESS = "/bureau/waiting.html";
    private static final String UNSENT = "/bureau/waiting/unsent.html";
    private static final String UNSENT_KEY = "bureau.tab.unsent";
    private static final int LINES = 50;

    private final CaseLists lists;
    private final CaseLines lines;
    private final ListNames names;
    private final CompetenceRouter router;
    private final UnsentList unsent;
    private final StepForms forms;
    private final Clock clock;

    WaitingPage(CaseLists lists, CaseLines lines, ListNames names, CompetenceRouter router, UnsentList unsent,
            StepForms forms, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.names = names;
        this.router = router;
        this.unsent = unsent;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * A step that a line offers.
     *
     * @param code of its form
     */
    record StepLink(String code, String name) {}

    /** One tab of the page. */
    record TabLink(String key, String address, boolean here) {}

    /**
     * What waits.
     *
     * @param tab which one; the first where it names none
     * @param unit unit id of the responsible unit; empty for any
     * @param bureau unit id of the bureau; empty for any that the reader may ask for
     */
    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 32) String tab,
            @RequestParam(defaultValue = "") @Size(max = 64) String unit,
            @RequestParam(defaultValue = "") @Size(max = 64) String bureau,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after,
            @RequestParam(defaultValue = "") @Size(max = 32) String done, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        WaitingTab shown = WaitingTab.named(tab);
        CaseListQuery query = shown.query().of(unit, bureau);
        filter(shown, query, actor, language, model);
        model.addAttribute("tabs", tabs(shown.key(), actor));
        model.addAttribute("tabKey", shown.key());
        model.addAttribute("transferred", done.equals("transferred"));
        CaseLists.Page found = lists.page(query, after, LINES, actor);
        model.addAttribute("lines", lines.of(found.rows(), language));
        model.addAttribute("proposals", shown == WaitingTab.TRANSFER ? proposals(found.rows(), language) : Map.of());
        model.addAttribute("transfers", shown == WaitingTab.TRANSFER);
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        return "bureau/waiting";
    }

    private void filter(WaitingTab shown, CaseListQuery query, Actor actor, Locale language, Model model) {
        model.addAttribute("tab", shown.code());
        model.addAttribute("query", query);
        model.addAttribute("kept", query.parameters().entrySet().stream().map(Map.Entry::copyOf).toList());
        model.addAttribute("units",
                shown == WaitingTab.TRANSFER ? List.of() : names.unitsToAskFor(actor, language));
        model.addAttribute("bureaus", names.bureausToAskFor(actor, language));
        model.addAttribute("steps", actor.role() != Role.BUREAU
                ? List.of()
                : shown.next().stream().flatMap(step -> forms.of(step).stream()
                        .map(form -> new StepLink(form.code(), String.valueOf(ListNames.of(step, language)))))
                        .toList());
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", LegalCalendar.dayOf(clock.instant()).toString());
    }

    /** Documents of which the petitioner could not be told electronically. */
    @Requires(Action.LIST_UNSENT)
    @GetMapping(UNSENT)
    String unsent(Actor actor, Locale language, Model model) {
        UnsentList.Shown found = unsent.of(actor, language);
        model.addAttribute("tabs", tabs(UNSENT_KEY, actor));
        model.addAttribute("tabKey", UNSENT_KEY);
        model.addAttribute("documents", found.lines());
        model.addAttribute("more", found.more());
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("printedAt", LegalCalendar.dayOf(clock.instant()).toString());
        return "bureau/unsent";
    }

    /** @param here key of the tab that is shown */
    static List<TabLink> tabs(String here, Actor actor) {
        Stream<TabLink> ofCases = Stream.of(WaitingTab.values())
                .map(each -> tab(each.key(), ADDRESS + "?tab=" + each.code(), here));
        Stream<TabLink> ofDocuments = Action.LIST_UNSENT.roles().contains(actor.role())
                ? Stream.of(tab(UNSENT_KEY, UNSENT, here))
                : Stream.of();
        return Stream.of(ofCases, Stream.of(tab(CorrectionsPage.KEY, CorrectionsPage.ADDRESS, here)), ofDocuments)
                .flatMap(Function.identity()).toList();
    }

    private static TabLink tab(String key, String address, String here) {
        return new TabLink(key, address, key.equals(here));
    }

    /** By case id, the names of the units that law or table name. */
    private Map<String, String> proposals(List<CaseRow> rows, Locale language) {
        return rows.stream().collect(Collectors.toMap(CaseRow::id,
                row -> router.proposed(row.matter(), LegalCalendar.dayOf(clock.instant())).stream()
                        .map(unit -> String.valueOf(names.unit(unit, language)))
                        .collect(Collectors.joining(language.equals(Locale.ENGLISH) ? ", " : "、"))));
    }
}
