package org.petitions.casework.relief;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.relief.Relief.Extent;
import org.petitions.casework.relief.ReliefNames.Row;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Relief in one case, for those who help: what there is, whether the petitioner is still settled, and the form by which a need is noted. */
@Controller
class ReliefCasePage {
    private static final int NOT_DONE = 422;
    private static final int MOST = 10_000;

    private final Reliefs reliefs;
    private final ReliefNames names;
    private final CaseReader cases;
    private final Aftercare aftercare;

    ReliefCasePage(Reliefs reliefs, ReliefNames names, CaseReader cases, Aftercare aftercare) {
        this.reliefs = reliefs;
        this.names = names;
        this.cases = cases;
        this.aftercare = aftercare;
    }

    /**
     * A need as it was typed.
     *
     * @param consent ticked where the person agrees that it is noted
     */
    record NeedForm(@Nullable UUID key, @Nullable List<ReliefNeed> need, @Nullable @Size(max = 8) String households,
            @Nullable @Size(max = 8) String persons, @Nullable Boolean consent) {
        static final NeedForm EMPTY = new NeedForm(null, null, "1", "1", null);

        List<String> needs() {
            return need == null ? List.of() : need.stream().map(Enum::name).toList();
        }

        List<String> consents() {
            return Boolean.TRUE.equals(consent) ? List.of("true") : List.of();
        }
    }

    @Requires(Action.HELP_WITH_RELIEF)
    @GetMapping("/cases/{id}/relief.html")
    String show(@PathVariable String id, Actor actor, Locale language, Model model) {
        return shown(cases.read(id, actor), NeedForm.EMPTY, FormErrors.none(), actor, language, model);
    }

    @Requires(Action.HELP_WITH_RELIEF)
    @PostMapping("/cases/{id}/relief.html")
    String note(@PathVariable String id, @Valid @ModelAttribute("need") NeedForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Case found = cases.read(id, actor);
        FormErrors errors = names.wrong(faults, language);
        int households = count(sent.households());
        int persons = count(sent.persons());
        if (actor.role() == Role.LEADER) {
            throw Actor.notAllowed();
        }
        if (sent.needs().isEmpty()) {
            errors = errors.with("need", names.text("relief.choose-need", language));
        }
        if (households < 1) {
            errors = errors.with("households", names.text("relief.bad-count", language));
        }
        if (persons < households) {
            errors = errors.with("persons", names.text("relief.bad-persons", language));
        }
        if (!Boolean.TRUE.equals(sent.consent())) {
            errors = errors.with("consent", names.text("relief.consent-missing", language));
        }
        UUID key = sent.key();
        List<ReliefNeed> needs = sent.need();
        if (errors.isEmpty() && key != null && needs != null) {
            try {
                Optional<ReliefRefusal> refusal = reliefs.note(found, needs.stream().distinct().sorted().toList(),
                        new Extent(households, persons), key.toString(), actor);
                if (refusal.isEmpty()) {
                    return "redirect:/cases/" + id + "/relief.html";
                }
                errors = errors.with(refusal.get().field(), names.text(refusal.get().key(), language));
            } catch (ProblemException refused) {
                errors = errors.with("", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(found, sent, errors, actor, language, model);
    }

    private String shown(Case found, NeedForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        String id = found.file().id();
        model.addAttribute("caseAddress", "/cases/" + id + ".html");
        model.addAttribute("address", "/cases/" + id + "/relief.html");
        model.addAttribute("number", found.file().number());
        model.addAttribute("lines", reliefs.ofCase(id).stream().map(each -> names.line(each, language)).toList());
        List<Row> after = aftercare.of(found, language);
        model.addAttribute("after", after);
        model.addAttribute("mayNote", actor.role() != Role.LEADER);
        model.addAttribute("needs", ListNames.choices(List.of(ReliefNeed.values()), language));
        model.addAttribute("yes", List.of(new Choice("true", names.text("relief.consented", language))));
        model.addAttribute("form", form);
        model.addAttribute("chosen", form.needs());
        model.addAttribute("agreed", form.consents());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("errors", errors);
        return "relief/case";
    }

    private static int count(@Nullable String typed) {
        try {
            int count = typed == null ? 0 : Integer.parseInt(typed.strip());
            return count > MOST ? 0 : count;
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
