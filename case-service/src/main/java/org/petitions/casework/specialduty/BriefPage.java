package org.petitions.casework.specialduty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.UrgentCases;
import org.petitions.casework.lists.CaseLine;
import org.petitions.casework.lists.CaseLines;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.timeline.Acknowledgement;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The brief of a day of a special-duty period, made anew at each look: which urgent and grave matters are open and how the offices stand to them, who
 * is on duty, and where nobody is. It is about the readiness of offices alone.
 */
@Controller
class BriefPage {
    private static final int MOST_CASES = 500;

    private final SpecialDutyStore periods;
    private final UrgentCases urgent;
    private final NoteStore notes;
    private final BriefReadings readings;
    private final CaseLines lines;
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Clock clock;

    BriefPage(SpecialDutyStore periods, UrgentCases urgent, NoteStore notes, BriefReadings readings, CaseLines lines,
            ListNames names, Organisation organisation, MessageSource texts, Clock clock) {
        this.periods = periods;
        this.urgent = urgent;
        this.notes = notes;
        this.readings = readings;
        this.lines = lines;
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * An open matter.
     *
     * @param since day since which it is open, in Asia/Shanghai
     * @param acknowledged whether the last alert about it was acknowledged, in words
     * @param colour of the tag that says so
     */
    record Matter(CaseLine line, LocalDate since, String acknowledged, String colour) {}

    /** Who read it on a day. */
    record Readers(LocalDate day, String names) {}

    /** The look is kept, once a day for each office and each leader. */
    @Requires(value = Action.READ_SPECIAL_DUTY, lookedUpForCaller = "period")
    @GetMapping("/special-duty/{period}/brief.html")
    String show(@PathVariable String period, Actor actor, Locale language, Model model) {
        SpecialDutyPeriod found = periods.findToRead(period, actor);
        Instant now = clock.instant();
        LocalDate today = LegalCalendar.dayOf(now);
        boolean runs = found.standing(today) == Standing.RUNNING;
        if (runs) {
            readings.add(found, today, reader(actor), now);
        }
        model.addAttribute("address", "/special-duty/" + found.id() + ".html");
        model.addAttribute("runs", runs);
        model.addAttribute("bureau", actor.role() == Role.BUREAU);
        model.addAttribute("today", today.toString());
        model.addAttribute("from", names.unit(found.bureau(), language));
        model.addAttribute("reason", found.decision().reason());
        model.addAttribute("gaps", found.gapsOn(today).stream().map(line -> Roster.called(line, language)).toList());
        model.addAttribute("duties", found.roster().stream().filter(duty -> duty.day().equals(today))
                .map(duty -> Roster.cells(duty, language)).toList());
        List<Matter> matters = runs ? matters(actor, language) : List.of();
        model.addAttribute("matters", matters.subList(0, Math.min(MOST_CASES, matters.size())));
        model.addAttribute("count", matters.size() > MOST_CASES
                ? MOST_CASES + "+"
                : Integer.toString(matters.size()));
        model.addAttribute("readers", readings.of(found).entrySet().stream()
                .map(each -> new Readers(each.getKey(), called(each.getValue(), today, language))).toList());
        model.addAttribute("printedAt", today.toString());
        return "specialduty/brief";
    }

    private static String reader(Actor actor) {
        return actor.role() == Role.BUREAU
                ? actor.unit()
                : actor.actingFor().stream().filter(actor::chose).findFirst()
                        .or(() -> actor.actingFor().stream().sorted().findFirst()).orElse(actor.unit());
    }

    private List<Matter> matters(Actor actor, Locale language) {
        ResponsibilityScope scope = actor.role() == Role.BUREAU
                ? ResponsibilityScope.ofBureau(actor.unit())
                : ResponsibilityScope.ofLeader(actor);
        List<CaseRow> rows = urgent.open(scope.bureau(), MOST_CASES + 1, actor);
        Map<String, Acknowledgement> alerts = notes
                .acknowledgements(rows.stream().map(CaseRow::id).toList());
        List<Matter> matters = new ArrayList<>();
        for (CaseLine line : lines.of(rows, language)) {
            CaseRow row = rows.get(matters.size());
            Acknowledgement alert = alerts.getOrDefault(row.id(), Acknowledgement.NO_ALERT);
            matters.add(new Matter(line, LegalCalendar.dayOf(row.openedAt()), acknowledged(alert, language),
                    alert.colour()));
        }
        return matters;
    }

    private String acknowledged(Acknowledgement alert, Locale language) {
        return String.valueOf(ListNames.of(alert, language));
    }

    private String called(List<String> readers, LocalDate today, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Stream<String> said = readers.stream().map(reader -> organisation.titlesOf(today, reader)
                .map(title -> english ? title.en() : title.zh())
                .orElseGet(() -> String.valueOf(names.unit(reader, language))));
        return String.join(texts.getMessage("specialduty.between", null, language), said.toList());
    }
}
