package org.petitions.casework.playbook;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitKind;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a bureau drafts a playbook, changes a draft, or begins a new edition with the words of the one before. */
@Controller
class PlaybookDraftPage {
    private static final String ADDRESS = "/playbooks/new.html";
    private static final int NOT_DONE = 422;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final Playbooks playbooks;
    private final PlaybookNames names;

    PlaybookDraftPage(Playbooks playbooks, PlaybookNames names) {
        this.playbooks = playbooks;
        this.names = names;
    }

    /**
     * A draft as it was typed.
     *
     * @param version of the draft that is changed; 0 for a new one
     */
    record DraftForm(@Nullable @Size(max = 64) String key, @Nullable Long version, @Nullable Category category,
            @Nullable @Size(max = 64) String group, @Nullable @Size(max = 20_000) String steps) {}

    /** @param of id of the draft that is changed, or of the edition that a new one begins with */
    @Requires(Action.KEEP_PLAYBOOKS)
    @GetMapping(ADDRESS)
    String write(@RequestParam(defaultValue = "") @Size(max = 64) String of, Actor actor, Locale language,
            Model model) {
        String key = UUID.randomUUID().toString();
        if (of.isEmpty()) {
            return page(new DraftForm(key, 0L, null, null, null), FormErrors.none(), actor, language, model);
        }
        Playbook found = playbooks.find(of, actor);
        boolean changes = found.isDraft();
        return page(new DraftForm(changes ? found.id() : key, changes ? found.version() : 0L, found.category(),
                found.group(), StepLines.written(found.steps(), language)), FormErrors.none(), actor, language, model);
    }

    @Requires(Action.KEEP_PLAYBOOKS)
    @PostMapping(ADDRESS)
    String draft(@Valid @ModelAttribute("sent") DraftForm sent, BindingResult faults,
            @RequestParam Map<String, String> typed, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        String steps = typed.getOrDefault("steps", ""); // of the map, which leaves tabs as they are
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("wrong", language));
        }
        Category category = sent.category();
        String group = sent.group();
        StepLines read = StepLines.read(steps);
        if (category == null) {
            errors = errors.with("category", names.text("choose-category", language));
        }
        if (group == null || names.groups(actor, language).stream().noneMatch(each -> each.value().equals(group))) {
            errors = errors.with("group", names.text("choose-group", language));
        }
        if (read.wrong() > 0) {
            errors = errors.with("steps", names.text("bad-line", language, Integer.toString(read.wrong())));
        } else if (read.steps().isEmpty()) {
            errors = errors.with("steps", names.text("no-steps", language));
        }
        String key = sent.key();
        if (key == null || !KEY.matcher(key).matches()) {
            errors = errors.with("steps", names.text("open-anew", language));
        } else if (category != null && group != null && errors.isEmpty()) {
            try {
                playbooks.draft(new Playbook(key, 1, actor.unit(), category, group, read.steps(), null,
                        null),
                        sent.version() == null ? 0 : sent.version(), actor);
                return "redirect:" + PlaybookNames.address(key);
            } catch (ProblemException refused) {
                errors = errors.with("steps", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return page(new DraftForm(key, sent.version(), category, group, steps), errors, actor, language, model);
    }

    private String page(DraftForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", Long.toString(form.version() == null ? 0 : form.version()));
        model.addAttribute("category", form.category() == null ? "" : form.category().name());
        model.addAttribute("categories", ListNames.choices(List.of(Category.values()), language));
        model.addAttribute("groups", names.groups(actor, language));
        model.addAttribute("documents", all(List.of(DocumentKind.values()), language));
        model.addAttribute("units", all(List.of(UnitKind.values()), language));
        model.addAttribute("errors", errors);
        return "playbook/draft";
    }

    private String all(List<? extends Term> terms, Locale language) {
        return String.join(names.text("and", language),
                terms.stream().map(each -> StepLines.called(each, language)).toList());
    }
}
