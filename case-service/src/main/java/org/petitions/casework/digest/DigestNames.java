package org.petitions.casework.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.digest.DigestAccount.Row;
import org.petitions.casework.digest.Digests.Refused;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.Townships;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.text.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What pages and files of digests say, in a language. */
@Component
class DigestNames {
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;

    DigestNames(ListNames names, Organisation organisation, MessageSource texts) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
    }

    String text(String key, Locale language, String... arguments) {
        return String.valueOf(texts.getMessage("digest." + key, arguments, language));
    }

    String period(DigestPeriod period, Locale language) {
        String year = period.code().substring(0, 4);
        String number = period.code().replaceFirst("^.*-W?0?", "");
        return period.isWeek()
                ? text("week", language, year, number) + text("days", language, period.from().toString(),
                        period.to().toString())
                : text("month", language, year, number);
    }

    List<Choice> periods(LocalDate today, Locale language) {
        return DigestPeriod.before(today).stream().map(each -> new Choice(each.code(), period(each, language)))
                .toList();
    }

    String place(String code, Locale language) {
        return Townships.find(code).map(Townships.Township::zh).orElseGet(() -> names.division(code, language));
    }

    /** What a row counts: its category and its place, or all. */
    List<String> of(Row row, Locale language) {
        List<String> said = Stream.concat(
                Stream.ofNullable(row.category()).map(each -> String.valueOf(ListNames.of(each, language))),
                Stream.ofNullable(row.place()).map(each -> place(each, language))).toList();
        return said.isEmpty() ? List.of(text("all", language)) : said;
    }

    String unit(String unit, Locale language) {
        return String.valueOf(names.unit(unit, language));
    }

    /** The title of a post on a day, or its id. */
    String post(String post, LocalDate today, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisation.titlesOf(today, post).map(title -> english ? title.en() : title.zh()).orElse(post);
    }

    List<Choice> posts(List<String> posts, LocalDate today, Locale language) {
        return posts.stream().map(post -> new Choice(post, post(post, today, language))).toList();
    }

    String refused(Refused why, Locale language) {
        return text("refused-" + why.name().toLowerCase(Locale.ROOT), language);
    }

    /** What is too long, or no value of its field. */
    FormErrors wrong(BindingResult faults, Locale language) {
        FormErrors errors = FormErrors.none();
        for (var fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), text("wrong", language));
        }
        return errors;
    }

    static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    static String address(String digest) {
        return "/digests/" + digest;
    }
}
