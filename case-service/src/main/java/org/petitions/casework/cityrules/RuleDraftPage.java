package org.petitions.casework.cityrules;

import static org.petitions.casework.cityrules.RuleInput.among;
import static org.petitions.casework.cityrules.RuleInput.typed;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cityrules.CityRule.Draft;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the city's bureau drafts a rule, a new edition of one, and changes what was drafted. */
@Controller
class RuleDraftPage {
    private static final String NEW = "/rules/new.html";
    private static final String ADDRESS = "/rules/{rule}/draft.html";
    private static final int NOT_DONE = 422;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final CityRules rules;
    private final RuleNames names;

    RuleDraftPage(CityRules rules, RuleNames names) {
        this.rules = rules;
        this.names = names;
    }

    /**
     * A draft as it was typed.
     *
     * @param key of a new one
     * @param version of one that is changed
     */
    record DraftForm(@Nullable @Size(max = 64) String key, @Nullable @Size(max = 64) String replaces,
            @Nullable Long version, @Nullable @Size(max = 200) String title, @Nullable @Size(max = 64) String unit,
            @Nullable @Size(max = 50_000) String text) {}

    /** @param replaces id of the edition that the new one is to replace; it begins with that one's words */
    @Requires(Action.KEEP_CITY_RULES)
    @GetMapping(NEW)
    String write(@RequestParam(required = false) @Nullable @Size(max = 64) String replaces, Actor actor,
            Locale language, Model model) {
        CityRules.check(actor);
        String key = UUID.randomUUID().toString();
        Draft before = replaces == null ? null : rules.find(replaces, actor).rule().draft();
        return page(before == null
                ? new DraftForm(key, null, null, null, actor.unit(), null)
                : new DraftForm(key, replaces, null, before.title(), before.unit(), before.text()), NEW,
                FormErrors.none(), actor, language, model);
    }

    @Requires(Action.KEEP_CITY_RULES)
    @PostMapping(NEW)
    String draft(@Valid @ModelAttribute("sent") DraftForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        CityRules.check(actor);
        FormErrors errors = missing(sent, faults, actor, language);
        String key = sent.key();
        if (key == null || !KEY.matcher(key).matches()) {
            errors = errors.with("title", names.text("open-anew", language));
        } else if (errors.isEmpty()) {
            if (rules.draft(key, draft(sent), typed(sent.replaces()), actor)) {
                return "redirect:" + RuleNames.address(key);
            }
            errors = errors.with("title", names.text("drafted-already", language));
        }
        response.setStatus(NOT_DONE);
        return page(sent, NEW, errors, actor, language, model);
    }

    @Requires(value = Action.KEEP_CITY_RULES, lookedUpForCaller = "rule")
    @GetMapping(ADDRESS)
    String rewrite(@PathVariable String rule, Actor actor, Locale language, Model model) {
        CityRules.check(actor);
        CityRule found = rules.find(rule, actor).rule();
        Draft draft = found.draft();
        return page(new DraftForm(null, found.replaces(), found.version(), draft.title(), draft.unit(), draft.text()),
                address(rule), FormErrors.none(), actor, language, model);
    }

    /** Changes what was drafted; what was reviewed before has to be reviewed anew. */
    @Requires(value = Action.KEEP_CITY_RULES, lookedUpForCaller = "rule")
    @PostMapping(ADDRESS)
    String amend(@PathVariable String rule, @Valid @ModelAttribute("sent") DraftForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        CityRules.check(actor);
        FormErrors errors = missing(sent, faults, actor, language);
        if (errors.isEmpty()) {
            errors = names.recorded("title", language, () -> rules.record(rule,
                    sent.version() == null ? 0 : sent.version(), new RuleCommand.Amend(draft(sent)), actor));
        }
        if (errors.isEmpty()) {
            return "redirect:" + RuleNames.address(rule);
        }
        response.setStatus(NOT_DONE);
        return page(sent, address(rule), errors, actor, language, model);
    }

    private String page(DraftForm form, String address, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("address", address);
        model.addAttribute("units", names.units(actor, language));
        model.addAttribute("errors", errors);
        return "cityrules/draft";
    }

    private FormErrors missing(DraftForm sent, BindingResult faults, Actor actor, Locale language) {
        FormErrors errors = RuleInput.wrong(faults, names, language);
        errors = typed(sent.title()) == null ? errors.with("title", names.text("title-missing", language)) : errors;
        errors = among(sent.unit(), names.units(actor, language)) == null
                ? errors.with("unit", names.text("choose-unit", language))
                : errors;
        return typed(sent.text()) == null ? errors.with("text", names.text("text-missing", language)) : errors;
    }

    private static Draft draft(DraftForm sent) {
        return new Draft(filled(sent.title()), filled(sent.unit()), filled(sent.text()).replace("\r\n", "\n"));
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String address(String rule) {
        return "/rules/" + rule + "/draft.html";
    }
}
