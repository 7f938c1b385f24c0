package org.petitions.casework.bureau;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.CaseListQuery;
import org.petitions.casework.lists.CaseLists;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.lists.PageAddress;
import org.petitions.casework.procedure.terms.CaseStatus;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every list of cases that somebody may see: filtered, by number, page by page, printed and taken out as a file. */
@Controller
class CasesPage {
    private static final String ADDRESS = "/bureau/cases.html";
    private static final int LINES = 50;

    private final CaseLists lists;
    private final CaseLines lines;
    private final CaseReader reading;
    private final ListNames names;
    private final MessageSource texts;
    private final RefusalLog refusals;
    private final Clock clock;

    CasesPage(CaseLists lists, CaseLines lines, CaseReader reading, ListNames names, MessageSource texts,
            RefusalLog refusals, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.reading = reading;
        this.names = names;
        this.texts = texts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * The list, or with a number that one case.
     *
     * @param number as people type it
     */
    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@Valid @ModelAttribute("asked") CaseListQuery asked, BindingResult faults,
            @RequestParam(defaultValue = "") @Size(max = 64) String number,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after, Actor actor, Locale language,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        FormErrors errors = FormErrors.none();
        if (!number.isBlank()) {
            try {
                String id = reading.readByNumber(TypedCode.registrationNumber(number), actor).file().id();
                return "redirect:/cases/" + id + ".html";
            } catch (ProblemException refused) {
                refusals.refused(request, refused);
                errors = errors.with("number", text("bureau.cases.no-such-number", language));
                response.setStatus(refused.getStatusCode().value());
            }
        }
        CaseListQuery query = faults.hasErrors() ? CaseListQuery.ANY : asked;
        if (faults.hasErrors()) {
            errors = errors.with("", text("bureau.cases.bad-filter", language));
            response.setStatus(422);
        }
        list(query, faults.hasErrors() ? null : after, actor, language, model, request);
        model.addAttribute("errors", errors);
        model.addAttribute("number", number);
        choices(actor, language, model);
        return "bureau/cases";
    }

    private void list(CaseListQuery query, @Nullable String after, Actor actor, Locale language, Model model,
            HttpServletRequest request) {
        CaseLists.Page found = lists.page(query, after, LINES, actor);
        model.addAttribute("query", query);
        model.addAttribute("kept", query.parameters().entrySet().stream().map(Map.Entry::copyOf).toList());
        model.addAttribute("lines", lines.of(found.rows(), language));
        model.addAttribute("first", PageAddress.first(request));
        model.addAttribute("next", PageAddress.next(request, found.next()));
        model.addAttribute("printedAt", LegalCalendar.dayOf(clock.instant()).toString());
    }

    private void choices(Actor actor, Locale language, Model model) {
        model.addAttribute("units", names.unitsToAskFor(actor, language));
        model.addAttribute("states", ListNames.choices(Arrays.stream(CaseStatus.values())
                .filter(status -> status != CaseStatus.REGISTERED).toList(), language));
        model.addAttribute("clocks", ListNames
                .choices(Stream.of(ClockKind.values()).filter(clock -> !clock.isBesideProcedure()).toList(), language));
        model.addAttribute("purposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
