package org.petitions.casework.letters;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.facts.TextsOpening;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One letter before a leader: read, instructed on or returned by the leader; the bureau sees how far it is. */
@Controller
class LetterPage {
    private static final String ADDRESS = "/letters/{letter}";
    private static final int NOT_DONE = 422;

    private final LettersBefore letters;
    private final LetterNames names;
    private final CaseReader cases;
    private final Messages messages;

    LetterPage(LettersBefore letters, LetterNames names, CaseReader cases, Messages messages) {
        this.letters = letters;
        this.names = names;
        this.cases = cases;
        this.messages = messages;
    }

    /** An instruction, as it was typed. */
    record InstructForm(@Nullable Long version, @Nullable @Size(max = 16) String by,
            @Nullable @Size(max = 20_000) String text) {
        static final InstructForm EMPTY = new InstructForm(null, null, null);
    }

    /** A part of what was written. */
    record Part(String name, String text) {
        @Override
        public String toString() {
            return "Part[" + name + "]"; // never the words
        }
    }

    @Requires(value = Action.LIST_LETTERS, lookedUpForCaller = "letter")
    @GetMapping(ADDRESS + ".html")
    String show(@PathVariable String letter, Actor actor, Locale language, Model model) {
        return shown(letters.find(letter, actor), InstructForm.EMPTY, FormErrors.none(), actor, language, model);
    }

    /** Opens what was written; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_LETTER, lookedUpForCaller = "letter")
    @PostMapping(ADDRESS + "/opened.html")
    String open(@PathVariable String letter, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        TextsOpening.Facts facts = letters.open(letters.find(letter, actor).letter(), why, actor);
        model.addAttribute("parts", Stream.of("title", "request", "facts", "reasons")
                .filter(field -> !facts.facts().path(field).asString("").isEmpty())
                .map(field -> new Part(names.text("facts." + field, language),
                        facts.facts().path(field).asString("")))
                .toList());
        return shown(letters.find(letter, actor), InstructForm.EMPTY, FormErrors.none(), actor, language, model);
    }

    @Requires(value = Action.ANSWER_LETTER, lookedUpForCaller = "letter")
    @PostMapping(ADDRESS + "/instructed.html")
    String instruct(@PathVariable String letter, @Valid @ModelAttribute("sent") InstructForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        LettersBefore.Line found = letters.find(letter, actor);
        LocalDate by = day(sent.by());
        String text = sent.text() == null ? "" : sent.text().strip();
        FormErrors errors = FormErrors.none();
        if (by == null) {
            errors = errors.with("by", names.text("letters.bad-day", language));
        }
        if (text.isEmpty() || faults.hasFieldErrors("text")) {
            errors = errors.with("text", names.text("letters.text-missing", language));
        }
        if (by != null && errors.isEmpty()) {
            try {
                letters.instruct(found.letter(), sent.version() == null ? 0 : sent.version(), by, text, actor);
                return "redirect:/letters/" + letter + ".html";
            } catch (ProblemException refused) {
                errors = errors.with("by", said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(found, sent, errors, actor, language, model);
    }

    @Requires(value = Action.ANSWER_LETTER, lookedUpForCaller = "letter")
    @PostMapping(ADDRESS + "/returned.html")
    String giveBack(@PathVariable String letter, Actor actor) {
        letters.giveBack(letters.find(letter, actor).letter());
        return "redirect:/letters.html";
    }

    private String shown(LettersBefore.Line line, InstructForm form, FormErrors errors, Actor actor, Locale language,
            Model model) {
        var found = cases.read(line.letter().caseId(), actor);
        boolean leader = actor.role() == Role.LEADER;
        model.addAttribute("line", names.line(line, letters.today(), language));
        model.addAttribute("address", "/letters/" + line.letter().id());
        model.addAttribute("caseAddress", "/cases/" + line.letter().caseId() + ".html");
        model.addAttribute("leads", leader);
        model.addAttribute("waits", leader && line.letter().waits());
        model.addAttribute("mayInstruct", leader && found.legalSteps(letters.today()).contains(Step.INSTRUCT));
        model.addAttribute("version", Long.toString(found.state().version()));
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.HANDLING, OpeningPurpose.SUPERVISION),
                language));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "letters/letter";
    }

    private String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
