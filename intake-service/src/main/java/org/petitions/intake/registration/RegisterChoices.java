package org.petitions.intake.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.directory.Leaders;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Occupation;
import org.petitions.intake.form.terms.Sex;
import org.petitions.intake.form.terms.Subcategory;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the registration form offers to choose from, and where it begins. */
@Component
public class RegisterChoices {
    private final Leaders leaders;
    private final MessageSource texts;

    RegisterChoices(Leaders leaders, MessageSource texts) {
        this.leaders = leaders;
        this.texts = texts;
    }

    /** Adds all of it to the model, in the page's language. */
    public void add(Actor actor, Model model, Locale language) {
        // A township's station registers, too: its matters lie in its county, and were brought to the township.
        String place = UnitId.parse(actor.unit()).map(UnitId::division).orElse(Divisions.CITY);
        model.addAttribute("division", UnitId.divisionOf(place));
        model.addAttribute("level",
                Divisions.find(place).map(Divisions.Division::level).orElse(Level.TOWNSHIP).name());
        model.addAttribute("channels", of(Channel.values(), language));
        model.addAttribute("leaders", leaders.near(actor.unit(), language));
        model.addAttribute("levels", of(Level.values(), language));
        model.addAttribute("purposes", of(Purpose.values(), language));
        model.addAttribute("urgencies", of(Urgency.values(), language));
        model.addAttribute("identities", of(Identity.values(), language));
        model.addAttribute("sexes", of(Sex.values(), language));
        model.addAttribute("idKinds", of(IdKind.values(), language));
        model.addAttribute("occupations", of(Occupation.values(), language));
        model.addAttribute("categories", of(Category.values(), language));
        model.addAttribute("notices", of(NoticeWish.values(), language));
        model.addAttribute("yes", List.of(new Choice("true", texts.getMessage("register.yes", null, language))));
        model.addAttribute("subcategories", Arrays.stream(Subcategory.values())
                .map(each -> new Choice(each.name(),
                        text(each.category(), language) + " / " + text(each, language)))
                .toList());
        model.addAttribute("city", Divisions.CITY);
        model.addAttribute("counties", MatterPlaces.counties(language.equals(Locale.ENGLISH)));
        model.addAttribute("divisions", Divisions.list().stream()
                .map(each -> new Choice(each.code(), language.equals(Locale.ENGLISH) ? each.en() : each.zh()))
                .toList());
    }

    /** A list of codes in the page's language. */
    public static <T extends Enum<T> & Term> List<Choice> of(T[] terms, Locale language) {
        return Arrays.stream(terms).map(each -> new Choice(each.name(), text(each, language))).toList();
    }

    private static String text(Term term, Locale language) {
        return language.equals(Locale.ENGLISH) ? term.en() : term.zh();
    }
}
