package org.petitions.casework.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.pages.elements.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and files of letters before leaders say, in a language. */
@Component
class LetterNames {
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;

    LetterNames(ListNames names, Organisation organisation, MessageSource texts) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
    }

    /** The title of a post on a day, or its id. */
    String post(String post, LocalDate today, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisation.titlesOf(today, post).map(title -> english ? title.en() : title.zh()).orElse(post);
    }

    /** Posts to choose from. */
    List<Choice> posts(List<String> posts, LocalDate today, Locale language) {
        return posts.stream().map(post -> new Choice(post, post(post, today, language))).toList();
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    LetterLine line(LettersBefore.Line line, LocalDate today, Locale language) {
        Letter letter = line.letter();
        CaseRow row = line.row();
        return new LetterLine("/letters/" + letter.id() + ".html", letter.number(),
                post(letter.post(), today, language),
                new LetterLine.Matter(said(ListNames.of(row.stage(), language)),
                        said(ListNames.of(row.matter().category(), language)),
                        said(ListNames.of(row.matter().channel(), language)),
                        new LetterLine.Whose(names.division(row.matter().division(), language),
                                names.unit(row.unit(), language))),
                new LetterLine.Course(said(ListNames.of(letter.stage(), language)), colour(letter),
                        letter.putOn(), letter.readOn(), letter.instructedOn(), letter.by(), letter.returnedOn()));
    }

    private static String colour(Letter letter) {
        return switch (letter.stage()) {
            case PUT -> "orange";
            case READ -> "blue";
            case INSTRUCTED -> "green";
            case RETURNED -> "grey";
        };
    }

    private static String said(@Nullable String text) {
        return String.valueOf(text);
    }
}
