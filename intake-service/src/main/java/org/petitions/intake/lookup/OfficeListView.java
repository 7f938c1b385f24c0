package org.petitions.intake.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.lookup.SimilarMatters.OpenMatter;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.MatterPlaces;
import org.petitions.intake.registration.RegisterChoices;
import org.petitions.intake.registration.TypedFields;
import org.petitions.intake.status.StatusView;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lines of registrations on the page, be they of a day or found by a search. */
@Component
class OfficeListView {
    /** The page. */
    static final String NAME = "lookup/today";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final MessageSource texts;
    private final Clock clock;

    OfficeListView(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A line of the list, in the language of the page.
     *
     * @param number its case's number
     * @param petition its petition's number
     * @param cells when it was registered (Asia/Shanghai), channel, category, division, urgency and stage
     */
    record Line(String number, String petition, List<String> cells) {}

    /** @param query what the lines were asked for by; null where not by a list */
    void show(List<OpenMatter> lines, @Nullable OfficeListQuery query, TypedFields typed, FormErrors errors,
            Model model, Locale language) {
        OfficeListQuery asked = query == null
                ? OfficeListQuery.ofDay(LegalCalendar.dayOf(clock.instant()))
                : query;
        model.addAttribute("lines", lines.stream().map(each -> line(each, language)).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("query", asked);
        model.addAttribute("kept", asked.said());
        model.addAttribute("printedAt", MINUTE.format(clock.instant()));
        model.addAttribute("channels", RegisterChoices.of(Channel.values(), language));
        model.addAttribute("categories", RegisterChoices.of(Category.values(), language));
        model.addAttribute("urgencies", RegisterChoices.of(Urgency.values(), language));
        model.addAttribute("sorts", List.of(new Choice(OfficeListQuery.NEWEST, said("office.newest", language)),
                new Choice(OfficeListQuery.OLDEST, said("office.oldest", language))));
        model.addAttribute("purposes", RegisterChoices.of(ExportPurpose.values(), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
    }

    private String said(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }

    /** The same lines as a file. */
    XlsxList<OpenMatter> file(Locale language) {
        return new XlsxList<>("registrations", List.of(
                column("today.number", 27, language, open -> open.matter().number()),
                column("today.at", 17, language, open -> MINUTE.format(open.matter().petition().registeredAt())),
                column("register.received-on", 12, language, open -> receivedOn(open.matter())),
                column("register.channel", 12, language, open -> text(open.matter().fields().channel(), language)),
                column("register.purpose", 12, language, open -> text(open.matter().fields().purpose(), language)),
                column("register.category", 16, language, open -> text(open.matter().fields().category(), language)),
                column("register.matter-division", 24, language, open -> place(open.matter(), language)),
                column("register.urgency", 10, language, open -> text(open.matter().fields().urgency(), language)),
                column("register.persons", 10, language, open -> open.matter().fields().persons()),
                column("today.status", 16, language, open -> status(open.status(), language))));
    }

    private Column<OpenMatter> column(String title, int width, Locale language, Function<OpenMatter, Object> value) {
        return new Column<>(said(title, language), width, value);
    }

    private static LocalDate receivedOn(PetitionMatter matter) {
        LocalDate received = matter.fields().receivedOn();
        return received == null ? LegalCalendar.dayOf(matter.petition().registeredAt()) : received;
    }

    private static Line line(OpenMatter open, Locale language) {
        var fields = open.matter().fields();
        StoredPetition petition = open.matter().petition();
        return new Line(open.matter().number(), petition.number(), List.of(MINUTE.format(petition.registeredAt()),
                text(fields.channel(), language), text(fields.category(), language),
                place(open.matter(), language), text(fields.urgency(), language),
                status(open.status(), language)));
    }

    static String text(Term term, Locale language) {
        return language.equals(Locale.ENGLISH) ? term.en() : term.zh();
    }

    static String status(StatusView status, Locale language) {
        return language.equals(Locale.ENGLISH) ? status.en() : status.zh();
    }

    private static String place(PetitionMatter matter, Locale language) {
        return MatterPlaces.name(matter.fields().matterDivision(), matter.fields().matterTownship(),
                language.equals(Locale.ENGLISH));
    }

    static String division(String code, Locale language) {
        return MatterPlaces.name(code, null, language.equals(Locale.ENGLISH));
    }
}
