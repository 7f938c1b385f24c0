package org.petitions.casework.charge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.ChargeEntry;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages and files of cases in charge say, in a language. */
@Component
class ChargeNames {
    private static final int SOON_DAYS = 15;

    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Clock clock;

    ChargeNames(ListNames names, Organisation organisation, MessageSource texts, Clock clock) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** The title of a post today, or its id. */
    String post(String post, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisation.titlesOf(today(), post).map(title -> english ? title.en() : title.zh()).orElse(post);
    }

    /** Posts to choose from. */
    List<Choice> posts(List<String> posts, Locale language) {
        return posts.stream().map(post -> new Choice(post, post(post, language))).toList();
    }

    /** The name of a unit, or its id; empty for none. */
    @Nullable
    String unit(@Nullable String unit, Locale language) {
        return names.unit(unit, language);
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    ChargeLine line(CaseRow row, Locale language) {
        ChargeEntry charge = Objects.requireNonNull(row.charge(), "a list of charges has them");
        return new ChargeLine(row.id(), row.number(), "/cases/" + row.id() + ".html",
                new ChargeLine.Matter(said(ListNames.of(row.stage(), language)),
                        said(ListNames.of(row.matter().category(), language)), unit(row.unit(), language)),
                new ChargeLine.InCharge(post(charge.post(), language), said(ListNames.of(charge.stage(), language)),
                        charge.by(), Integer.toString(charge.deeds()), left(charge, language), colour(charge)));
    }

    private String left(ChargeEntry charge, Locale language) {
        if (charge.stage() != ChargeStage.OPEN) {
            return Boolean.TRUE.equals(charge.inTime())
                    ? text("charge.in-time", language)
                    : text(charge.stage() == ChargeStage.SETTLED ? "charge.too-late" : "charge.unsettled", language);
        }
        long left = daysLeft(charge);
        if (left >= 0 && charge.caseEndedOn() != null) {
            return text("charge.case-ended", language);
        }
        String key = left < 0 ? "lists.late" : left == 0 ? "lists.today" : "lists.left";
        return text(key, language, Long.toString(Math.abs(left)));
    }

    private String colour(ChargeEntry charge) {
        if (charge.stage() != ChargeStage.OPEN) {
            return Boolean.TRUE.equals(charge.inTime()) ? "green" : "red";
        }
        long left = daysLeft(charge);
        return left < 0 ? "red" : left <= SOON_DAYS && charge.caseEndedOn() == null ? "orange" : "grey";
    }

    /** Until today, or until the case ended, which ended the leader's days. */
    private long daysLeft(ChargeEntry charge) {
        return ChronoUnit.DAYS.between(Objects.requireNonNullElseGet(charge.caseEndedOn(), this::today), charge.by());
    }

    private static String said(@Nullable String text) {
        return String.valueOf(text);
    }
}
