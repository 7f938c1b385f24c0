package org.petitions.casework.cityrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cityrules.CityRules.Standing;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.terms.Term;
import org.petitions.law.Article;
import org.petitions.law.LegalFigure;
import org.petitions.law.RegulationsText;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What every office goes by, in one place: the city's rules, the Regulations, the procedure and the policy in force. */
@Controller
class RegisterPage {
    private final CityRules rules;
    private final RuleNames names;
    private final RegulationsText regulations;
    private final CityPolicy policy;
    private final PolicySources sources;

    RegisterPage(CityRules rules, RuleNames names, RegulationsText regulations, CityPolicy policy,
            PolicySources sources) {
        this.rules = rules;
        this.names = names;
        this.regulations = regulations;
        this.policy = policy;
        this.sources = sources;
    }

    /** An article that a step stands in; no address for the city's own rule. */
    record ArticleLink(String text, @Nullable String address) {}

    /** A step of the procedure. */
    record StepLine(String name, String taker, List<ArticleLink> articles) {}

    /**
     * The rule that a value of the policy comes from.
     *
     * @param number its document number
     * @param address of its page; null where the register has none of that number
     */
    record Source(String number, @Nullable String address) {}

    /**
     * A value of the policy.
     *
     * @param source null where none is recorded
     */
    record ValueLine(String name, String value, @Nullable Source source) {}

    @Requires(Action.READ_CITY_RULES)
    @GetMapping("/rules.html")
    String all(@RequestParam(required = false) @Nullable RuleStanding standing, Actor actor, Locale language,
            Model model) {
        model.addAttribute("rows", rules.all(actor).stream()
                .filter(each -> standing == null || each.standing() == standing)
                .map(each -> names.line(each, language)).toList());
        model.addAttribute("standing", standing == null ? "" : standing.name());
        model.addAttribute("standings", ListNames.choices(List.of(RuleStanding.values()), language));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("keeps", CityRules.mayKeep(actor));
        model.addAttribute("today", rules.today().toString());
        model.addAttribute("inForce", LegalFigure.IN_FORCE.day().toString());
        model.addAttribute("steps", Integer.toString(Step.values().length));
        model.addAttribute("policyVersion", policy.version());
        return "cityrules/register";
    }

    @Requires(Action.READ_CITY_RULES)
    @GetMapping("/rules/regulations.html")
    String regulations(Model model) {
        model.addAttribute("regulations", regulations);
        model.addAttribute("inForce", LegalFigure.IN_FORCE.day().toString());
        model.addAttribute("today", rules.today().toString());
        return "cityrules/regulations";
    }

    @Requires(Action.READ_CITY_RULES)
    @GetMapping("/rules/procedure.html")
    String procedure(Locale language, Model model) {
        List<StepLine> lines = new ArrayList<>();
        for (Step step : Step.values()) {
            lines.add(new StepLine(said(step, language), said(step.taker(), language),
                    step.articles().stream().map(each -> link(each, language)).toList()));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("inForce", LegalFigure.IN_FORCE.day().toString());
        model.addAttribute("today", rules.today().toString());
        return "cityrules/procedure";
    }

    @Requires(Action.READ_CITY_RULES)
    @GetMapping("/rules/policy.html")
    String policy(Actor actor, Locale language, Model model) {
        List<Standing> all = rules.all(actor);
        List<ValueLine> lines = new ArrayList<>();
        for (PolicyValue value : PolicyValue.values()) {
            PolicyValue.Said said = value.of(policy);
            String number = sources.of(value);
            lines.add(new ValueLine(said(value, language), isEnglish(language) ? said.en() : said.zh(),
                    number == null ? null : new Source(number, addressOf(number, all))));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("policyVersion", policy.version());
        model.addAttribute("today", rules.today().toString());
        return "cityrules/policy";
    }

    private static @Nullable String addressOf(String number, List<Standing> all) {
        for (Standing each : all) {
            CityRule.Signature signature = each.rule().signature();
            if (signature != null && signature.number().equals(number)) {
                return RuleNames.address(each.rule().id());
            }
        }
        return null;
    }

    private static ArticleLink link(Article article, Locale language) {
        return new ArticleLink(isEnglish(language) ? article.en() : article.zh(),
                article.isOfTheRegulations() ? "/rules/regulations.html#article-" + article.number() : null);
    }

    private static String said(Term term, Locale language) {
        return String.valueOf(ListNames.of(term, language));
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
