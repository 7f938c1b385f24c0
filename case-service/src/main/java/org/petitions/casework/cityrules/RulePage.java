package org.petitions.casework.cityrules;

import static org.petitions.casework.cityrules.RuleInput.among;
import static org.petitions.casework.cityrules.RuleInput.day;
import static org.petitions.casework.cityrules.RuleInput.typed;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cityrules.CityRule.Review;
import org.petitions.casework.cityrules.CityRule.Signature;
import org.petitions.casework.cityrules.CityRules.Standing;
import org.petitions.law.LegalCalendar;
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

/** A rule of the city: every office of the city reads it, the city's bureau records who reviewed and signed it, and that it was repealed. */
@Controller
class RulePage {
    private static final String ADDRESS = "/rules/{rule}";
    private static final int NOT_DONE = 422;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final CityRules rules;
    private final RuleNames names;

    RulePage(CityRules rules, RuleNames names) {
        this.rules = rules;
        this.names = names;
    }

    /** A review as it was typed. */
    record ReviewForm(@Nullable Long version, @Nullable @Size(max = 64) String reviewUnit,
            @Nullable @Size(max = 16) String reviewedOn) {
        static final ReviewForm EMPTY = new ReviewForm(null, null, null);
    }

    /** A signature as it was typed. */
    record SignForm(@Nullable @Size(max = 100) String number, @Nullable @Size(max = 64) String post,
            @Nullable Long version, @Nullable @Size(max = 16) String signedOn,
            @Nullable @Size(max = 16) String from) {
        static final SignForm EMPTY = new SignForm(null, null, null, null, null);
    }

    /** A repeal as it was typed. */
    record RepealForm(@Nullable Long version, @Nullable @Size(max = 16) String until) {
        static final RepealForm EMPTY = new RepealForm(null, null);
    }

    private record Forms(ReviewForm review, SignForm sign, RepealForm repeal) {
        static final Forms EMPTY = new Forms(ReviewForm.EMPTY, SignForm.EMPTY, RepealForm.EMPTY);
    }

    /** Who recorded what. */
    record ActLine(String what, String by, String at) {}

    @Requires(value = Action.READ_CITY_RULES, lookedUpForCaller = "rule")
    @GetMapping(ADDRESS + ".html")
    String show(@PathVariable String rule, Actor actor, Locale language, Model model) {
        return shown(rules.find(rule, actor), Forms.EMPTY, FormErrors.none(), actor, language, model);
    }

    @Requires(value = Action.KEEP_CITY_RULES, lookedUpForCaller = "rule")
    @PostMapping(ADDRESS + "/review.html")
    String review(@PathVariable String rule, @Valid @ModelAttribute("sent") ReviewForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        CityRules.check(actor);
        FormErrors errors = RuleInput.wrong(faults, names, language);
        String unit = among(sent.reviewUnit(), names.units(actor, language));
        LocalDate on = day(sent.reviewedOn());
        errors = unit == null ? errors.with("reviewUnit", names.text("choose-unit", language)) : errors;
        errors = on == null ? errors.with("reviewedOn", names.text("bad-day", language)) : errors;
        if (unit != null && on != null && errors.isEmpty()) {
            errors = names.recorded("reviewUnit", language,
                    () -> rules.record(rule, version(sent.version()), new RuleCommand.ReviewRule(new Review(unit, on)),
                            actor));
        }
        return done(rule, new Forms(sent, SignForm.EMPTY, RepealForm.EMPTY), errors, actor, language, model, response);
    }

    @Requires(value = Action.KEEP_CITY_RULES, lookedUpForCaller = "rule")
    @PostMapping(ADDRESS + "/sign.html")
    String sign(@PathVariable String rule, @Valid @ModelAttribute("sent") SignForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        CityRules.check(actor);
        FormErrors errors = RuleInput.wrong(faults, names, language);
        String number = typed(sent.number());
        String post = among(sent.post(), names.posts(actor, language));
        LocalDate on = day(sent.signedOn());
        LocalDate from = day(sent.from());
        errors = number == null ? errors.with("number", names.text("number-missing", language)) : errors;
        errors = post == null ? errors.with("post", names.text("choose-post", language)) : errors;
        errors = on == null ? errors.with("signedOn", names.text("bad-day", language)) : errors;
        errors = from == null ? errors.with("from", names.text("bad-day", language)) : errors;
        if (number != null && post != null && on != null && from != null && errors.isEmpty()) {
            errors = names.recorded("number", language, () -> rules.record(rule, version(sent.version()),
                    new RuleCommand.Sign(new Signature(number, post, on, from)), actor));
        }
        return done(rule, new Forms(ReviewForm.EMPTY, sent, RepealForm.EMPTY), errors, actor, language, model,
                response);
    }

    @Requires(value = Action.KEEP_CITY_RULES, lookedUpForCaller = "rule")
    @PostMapping(ADDRESS + "/repeal.html")
    String repeal(@PathVariable String rule, @Valid @ModelAttribute("sent") RepealForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        CityRules.check(actor);
        FormErrors errors = RuleInput.wrong(faults, names, language);
        LocalDate until = day(sent.until());
        if (until == null) {
            errors = errors.with("until", names.text("bad-day", language));
        } else if (errors.isEmpty()) {
            errors = names.recorded("until", language, () -> rules.record(rule, version(sent.version()),
                    new RuleCommand.Repeal(until), actor));
        }
        return done(rule, new Forms(ReviewForm.EMPTY, SignForm.EMPTY, sent), errors, actor, language, model, response);
    }

    private String done(String rule, Forms sent, FormErrors errors, Actor actor, Locale language, Model model,
            HttpServletResponse response) {
        if (errors.isEmpty()) {
            return "redirect:" + RuleNames.address(rule);
        }
        Standing found = rules.find(rule, actor);
        response.setStatus(NOT_DONE);
        return shown(found, sent, errors, actor, language, model);
    }

    private String shown(Standing found, Forms forms, FormErrors errors, Actor actor, Locale language, Model model) {
        CityRule rule = found.rule();
        CityRule successor = found.successor();
        boolean keeps = CityRules.mayKeep(actor);
        boolean signed = rule.signature() != null;
        model.addAttribute("line", names.line(found, language));
        model.addAttribute("paragraphs", rule.draft().text().lines().filter(each -> !each.isBlank()).toList());
        model.addAttribute("id", rule.id());
        model.addAttribute("version", Long.toString(rule.version()));
        model.addAttribute("replaced", other(rule.replaces(), actor, language));
        model.addAttribute("successor", other(successor == null ? null : successor.id(), actor, language));
        model.addAttribute("acts", rule.acts().stream().map(each -> new ActLine(
                names.text("act." + each.what().name(), language), each.by(), MINUTE.format(each.at()))).toList());
        model.addAttribute("keeps", keeps);
        model.addAttribute("drafts", keeps && !signed);
        model.addAttribute("reviews", keeps && rule.review() == null);
        model.addAttribute("signs", keeps && rule.review() != null && !signed);
        model.addAttribute("renews", keeps && signed && successor == null);
        model.addAttribute("repeals", keeps && signed && successor == null && rule.until() == null);
        model.addAttribute("units", keeps ? names.units(actor, language) : List.of());
        model.addAttribute("posts", keeps ? names.posts(actor, language) : List.of());
        model.addAttribute("review", forms.review());
        model.addAttribute("sign", forms.sign());
        model.addAttribute("repeal", forms.repeal());
        model.addAttribute("errors", errors);
        model.addAttribute("today", rules.today().toString());
        return "cityrules/rule";
    }

    private @Nullable RuleLine other(@Nullable String id, Actor actor, Locale language) {
        return id == null ? null : names.line(rules.find(id, actor), language);
    }

    private static long version(@Nullable Long typed) {
        return typed == null ? 0 : typed;
    }
}
