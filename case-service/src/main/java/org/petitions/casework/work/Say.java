package org.petitions.casework.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.Term;
import org.petitions.law.Article;
import org.petitions.law.LegalCalendar;
import org.springframework.context.MessageSource;

/**
 * How a page says codes: by their names, in its language.
 *
 * @param today the day of China on which it is asked for
 */
record Say(Locale locale, LocalDate today, Organisation organisation, MessageSource texts) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(LegalCalendar.ZONE);

    private boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The name of a term; nothing for none. */
    String name(@Nullable Term term) {
        return term == null ? "" : isEnglish() ? term.en() : term.zh();
    }

    /** The names of several terms. */
    String names(@Nullable Collection<? extends Term> terms) {
        return terms == null
                ? ""
                : terms.stream().map(this::name).collect(Collectors.joining(isEnglish() ? ", " : "、"));
    }

    String text(BilingualText text) {
        return isEnglish() ? text.en() : text.zh();
    }

    String article(Article article) {
        return isEnglish() ? article.en() : article.zh();
    }

    /** A text of the pages' bundles. Numbers stand in it as they are: the format of a message would group their digits. */
    String text(String key, Object... arguments) {
        return texts.getMessage(key, Arrays.stream(arguments).map(String::valueOf).toArray(), locale);
    }

    /** A text of the bundles, or nothing where they have none. */
    Optional<String> known(String key) {
        return Optional.ofNullable(texts.getMessage(key, null, null, locale));
    }

    /** The name of a unit, a bureau or a body; of one of the province or the State that it is of these. */
    String unit(@Nullable String id) {
        if (id == null) {
            return "";
        }
        Organisation.Names names = organisation.called(today, id);
        return isEnglish() ? names.en() : names.zh();
    }

    /** The title of a post; its id where the platform does not know it. */
    String post(String id) {
        return organisation.titlesOf(today, id).map(names -> isEnglish() ? names.en() : names.zh()).orElse(id);
    }

    String day(@Nullable Instant at) {
        return at == null ? "" : LegalCalendar.dayOf(at).toString();
    }

    String moment(Instant at) {
        return MOMENT.format(at);
    }
}
