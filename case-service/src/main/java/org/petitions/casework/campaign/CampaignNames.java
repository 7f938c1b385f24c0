package org.petitions.casework.campaign;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.campaign.Member.Ending;
import org.petitions.casework.cases.ChargeEntry;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What pages and files of campaigns say, in a language. */
@Component
class CampaignNames {
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;
    private final Clock clock;

    CampaignNames(ListNames names, Organisation organisation, MessageSource texts, Messages messages, Clock clock) {
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A case of a campaign as a row shows it.
     *
     * @param address of what the campaign keeps of it
     * @param leader title of the leader in charge, or null where one is missing
     * @param cells origin, module, status of the case, how it ended, unit, next return visit
     */
    record Line(String number, String address, @Nullable String leader, List<String> cells) {}

    Line line(Campaign campaign, Member member, LocalDate day, Locale language) {
        return new Line(member.kept().place().number(), address(campaign, member), leader(member, language),
                Stream.of(ListNames.of(member.kept().originOn(day), language),
                        ListNames.of(member.kept().measures().module(), language),
                        ListNames.of(member.course().row().stage(), language),
                        member.endingOn(day).map(ending -> ending(ending, language)).orElse(""),
                        names.unit(member.course().row().unit(), language), member.course().nextVisit())
                        .map(each -> each == null ? "" : each.toString()).toList());
    }

    static String address(Campaign campaign) {
        return "/campaigns/" + campaign.id();
    }

    static String address(Campaign campaign, Member member) {
        return address(campaign) + "/cases/" + member.course().id() + ".html";
    }

    /** How it ended, on which day and what proves it. */
    String ending(Ending ending, Locale language) {
        String kind = ending.kind() == null
                ? ListNames.of(ending.own(), language)
                : ListNames.of(ending.kind(), language);
        return (kind + " " + ending.on() + " " + ending.evidence()).strip();
    }

    /** The title of who is in charge, or was when it ended; null where nobody is. */
    @Nullable
    String leader(Member member, Locale language) {
        ChargeEntry charge = member.course().row().charge();
        if (charge == null || member.isWithoutLeader()) {
            return null;
        }
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisation.titlesOf(today(), charge.post()).map(title -> english ? title.en() : title.zh())
                .orElse(charge.post());
    }

    @Nullable
    String unit(@Nullable String unit, Locale language) {
        return names.unit(unit, language);
    }

    String division(String code, Locale language) {
        return names.division(code, language);
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** Why something was refused. */
    String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }

    /** What is too long, or no value of its field. */
    FormErrors wrong(BindingResult faults, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), text("campaign.wrong", language));
        }
        return errors;
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
