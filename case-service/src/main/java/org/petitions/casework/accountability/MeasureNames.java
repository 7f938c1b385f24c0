package org.petitions.casework.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and files say of measures, in a language. */
@Component
class MeasureNames {
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;

    MeasureNames(ListNames names, Organisation organisation, MessageSource texts, Messages messages) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
    }

    static String address(AccountabilityMeasure measure) {
        return MeasurePage.ADDRESS + "/" + measure.id() + ".html";
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return isEnglish(language) ? text.en() : text.zh();
    }

    String unit(String unit, Locale language) {
        return String.valueOf(names.unit(unit, language));
    }

    /** The title of a post on a day, or its id. */
    String post(String post, LocalDate day, Locale language) {
        return organisation.titlesOf(day, post).map(title -> isEnglish(language) ? title.en() : title.zh())
                .orElse(post);
    }

    List<Choice> units(List<String> units, Locale language) {
        return units.stream().map(unit -> new Choice(unit, unit(unit, language))).toList();
    }

    List<Choice> posts(List<String> posts, LocalDate day, Locale language) {
        return posts.stream().map(post -> new Choice(post, post(post, day, language))).toList();
    }

    /** Who answers. */
    String addressee(AccountabilityMeasure measure, Locale language) {
        String post = measure.post();
        return post == null ? unit(measure.unit(), language) : post(post, measure.openedOn(), language);
    }

    /** How far it came, and how late the answer is. */
    String stage(AccountabilityMeasure measure, LocalDate today, Locale language) {
        long late = measure.stage() == MeasureStage.PROPOSED || measure.stage() == MeasureStage.DECLINED
                ? 0
                : measure.daysLate(today);
        String stage = String.valueOf(ListNames.of(measure.stage(), language));
        return late == 0 ? stage : text("supervision.late", language, stage, Long.toString(late));
    }

    String colour(AccountabilityMeasure measure, LocalDate today) {
        return measure.isLate(today) ? "red" : measure.stage() == MeasureStage.CLOSED ? "green" : "grey";
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
