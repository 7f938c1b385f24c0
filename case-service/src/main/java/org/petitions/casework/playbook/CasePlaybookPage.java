package org.petitions.casework.playbook;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.playbook.PlaybookProgress.Tick;
import org.petitions.casework.playbook.PlaybookTicks.OfCase;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The playbook of a case: its steps, which were done, and where the unit or the special group ticks them off. */
@Controller
class CasePlaybookPage {
    private static final int NOT_DONE = 422;

    private final CaseReader cases;
    private final Playbooks playbooks;
    private final PlaybookTicks ticks;
    private final PlaybookNames names;

    CasePlaybookPage(CaseReader cases, Playbooks playbooks, PlaybookTicks ticks, PlaybookNames names) {
        this.cases = cases;
        this.playbooks = playbooks;
        this.ticks = ticks;
        this.names = names;
    }

    /**
     * A step that was done, as it was typed.
     *
     * @param step its place
     * @param version of the progress that was shown
     */
    record TickForm(@Nullable Integer step, @Nullable Long version, @Nullable @Size(max = 16) String on,
            @Nullable @Size(max = 20_000) String text) {
        static final TickForm EMPTY = new TickForm(null, null, null, null);
    }

    /** A step as the page shows it. */
    record Row(List<String> cells, String by, State state, String note) {}

    /** How a step stands. */
    record State(String text, String colour) {}

    @Requires(Action.READ_CASE)
    @GetMapping("/cases/{id}/playbook.html")
    String show(@PathVariable String id, Actor actor, Locale language, Model model) {
        Case found = cases.read(id, actor);
        OfCase ofCase = ofCase(found);
        return shown(ofCase, found, TickForm.EMPTY, FormErrors.none(), false, actor, language, model);
    }

    @Requires(Action.TICK_PLAYBOOK)
    @PostMapping("/cases/{id}/playbook.html")
    String tick(@PathVariable String id, @Valid @ModelAttribute("sent") TickForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Case found = cases.read(id, actor);
        OfCase ofCase = ofCase(found);
        String by = ticks.tickerOf(ofCase, found, actor).orElseThrow(Actor::notAllowed);
        FormErrors errors = FormErrors.none();
        for (var fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("wrong", language));
        }
        Integer step = sent.step();
        LocalDate on = day(sent.on());
        if (step == null || step < 0 || step >= ofCase.playbook().steps().size()) {
            errors = errors.with("step", names.text("choose-step", language));
        }
        if (on == null || on.isAfter(playbooks.today()) || on.isBefore(ofCase.opened())) {
            errors = errors.with("on", names.text("bad-day", language));
        }
        if (step != null && on != null && errors.isEmpty()) {
            try {
                String text = sent.text();
                ticks.tick(ofCase, found, sent.version() == null ? -1 : sent.version(), new Tick(step, on, by),
                        text == null || text.isBlank() ? null : text.strip());
                return "redirect:/cases/" + id + "/playbook.html";
            } catch (ProblemException refused) {
                errors = errors.with("step", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(ofCase(found), found, sent, errors, false, actor, language, model);
    }

    /** Opens what was noted; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(Action.OPEN_WORDS)
    @PostMapping("/cases/{id}/playbook/opened.html")
    String open(@PathVariable String id, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        Case found = cases.readForTexts(id, actor);
        return shown(ofCase(found), found, TickForm.EMPTY, FormErrors.none(), true, actor, language, model);
    }

    private OfCase ofCase(Case found) {
        return ticks.of(found).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    private String shown(OfCase ofCase, Case found, TickForm form, FormErrors errors, boolean opened, Actor actor,
            Locale language, Model model) {
        String id = found.file().id();
        Playbook playbook = ofCase.playbook();
        List<Row> rows = new ArrayList<>();
        List<Choice> open = new ArrayList<>();
        for (int step = 0; step < playbook.steps().size(); step++) {
            rows.add(row(ofCase, step, opened, language));
            if (ofCase.progress().tick(step).isEmpty()) {
                open.add(new Choice(Integer.toString(step), playbook.steps().get(step).title()));
            }
        }
        model.addAttribute("address", "/cases/" + id + "/playbook");
        model.addAttribute("caseAddress", "/cases/" + id + ".html");
        model.addAttribute("number", found.file().number());
        model.addAttribute("category", names.category(playbook, language));
        model.addAttribute("group", names.who(playbook.group(), language));
        model.addAttribute("leader", names.leader(playbook.group(), language));
        model.addAttribute("rows", rows);
        model.addAttribute("open", open);
        model.addAttribute("mayTick", !open.isEmpty() && ticks.tickerOf(ofCase, found, actor).isPresent());
        model.addAttribute("hasNotes", !ofCase.progress().words().isEmpty() && !opened
                && CaseAccessRules.mayOpenTexts(found.state(), actor));
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.HANDLING, OpeningPurpose.SUPERVISION),
                language));
        model.addAttribute("form", form);
        model.addAttribute("step", form.step() == null ? "" : form.step().toString());
        model.addAttribute("version", Long.toString(ofCase.progress().version()));
        model.addAttribute("today", form.on() == null ? playbooks.today().toString() : form.on());
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", playbooks.today().toString());
        return "playbook/case";
    }

    private Row row(OfCase ofCase, int step, boolean opened, Locale language) {
        Optional<Tick> tick = ofCase.progress().tick(step);
        boolean late = ofCase.isLate(step, playbooks.today());
        String state = tick.map(done -> names.text(late ? "done-late" : "done", language, done.on().toString(),
                names.who(done.by(), language))).orElseGet(() -> names.text(late ? "late" : "to-do", language));
        return new Row(names.cells(ofCase.playbook().steps().get(step), language), ofCase.by(step).toString(),
                new State(state, late ? "red" : tick.isPresent() ? "green" : "grey"),
                opened ? ticks.note(ofCase.progress(), step) : "");
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : TypedDay.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
