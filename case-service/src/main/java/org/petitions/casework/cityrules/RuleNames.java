package org.petitions.casework.cityrules;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.petitions.casework.cityrules.CityRule.Review;
import org.petitions.casework.cityrules.CityRule.Signature;
import org.petitions.casework.cityrules.CityRules.Standing;
import org.petitions.casework.cityrules.RuleCommand.Decision;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.events.terms.UnitId;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What pages of the register say, in a language. */
@Component
class RuleNames {
    private final ListNames names;
    private final Organisation organisation;
    private final CityRules rules;
    private final MessageSource texts;

    RuleNames(ListNames names, Organisation organisation, CityRules rules, MessageSource texts) {
        this.names = names;
        this.organisation = organisation;
        this.rules = rules;
        this.texts = texts;
    }

    RuleLine line(Standing found, Locale language) {
        CityRule rule = found.rule();
        Review review = rule.review();
        Signature signature = rule.signature();
        return new RuleLine(address(rule.id()), rule.draft().title(), Integer.toString(rule.edition()),
                new RuleLine.Tag(String.valueOf(ListNames.of(found.standing(), language)), found.standing().colour()),
                new RuleLine.Drafting(unit(rule.draft().unit(), language),
                        review == null ? null : unit(review.unit(), language) + " " + review.on()),
                signature == null
                        ? null
                        : new RuleLine.Signing(signature.number(), post(signature.post(), language),
                                new RuleLine.Days(signature.on().toString(), signature.from().toString())),
                found.lastDay() == null ? null : found.lastDay().toString());
    }

    /** The offices of the actor's city itself, which draft and review its rules. */
    List<Choice> units(Actor actor, Locale language) {
        return organisation.units().stream().map(unit -> unit.id().toString())
                .filter(id -> UnitId.divisionOf(id).equals(city(actor)) && organisation.hasUnit(rules.today(), id))
                .map(id -> new Choice(id, unit(id, language))).toList();
    }

    /** The posts of the actor's city itself, which sign its rules. */
    List<Choice> posts(Actor actor, Locale language) {
        return organisation.posts().stream().map(Post::id)
                .filter(id -> id.startsWith(city(actor)) && organisation.hasPost(rules.today(), id)).distinct()
                .map(id -> new Choice(id, post(id, language))).toList();
    }

    /**
     * What is wrong with what is recorded; nothing where it was done.
     *
     * @param field the input that is told where somebody else wrote since
     */
    FormErrors recorded(String field, Locale language, Supplier<Decision> recording) {
        try {
            return recording.get() instanceof Decision.Refused(String input, String why)
                    ? FormErrors.none().with(input, text(why, language))
                    : FormErrors.none();
        } catch (ProblemException refused) {
            if (refused.getStatusCode().value() != HttpStatus.PRECONDITION_FAILED.value()) {
                throw refused;
            }
            return FormErrors.none().with(field, text("stale", language));
        }
    }

    /** A text of the register's bundle. */
    String text(String key, Locale language) {
        return texts.getMessage("cityrules." + key, null, language);
    }

    private String unit(String unit, Locale language) {
        return String.valueOf(names.unit(unit, language));
    }

    private String post(String post, Locale language) {
        return organisation.titlesOf(rules.today(), post)
                .map(title -> language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? title.en() : title.zh())
                .orElse(post);
    }

    private static String city(Actor actor) {
        return UnitId.cityOf(UnitId.divisionOf(actor.unit()));
    }

    static String address(String rule) {
        return "/rules/" + rule + ".html";
    }
}
