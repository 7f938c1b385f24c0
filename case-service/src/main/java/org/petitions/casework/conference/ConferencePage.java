package org.petitions.casework.conference;

import static org.petitions.casework.conference.ConferenceNames.day;
import static org.petitions.casework.conference.ConferenceNames.typed;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasuresOfConference;
import org.petitions.casework.conference.ConferenceNames.Row;
import org.petitions.casework.conference.ConferenceNames.TaskRow;
import org.petitions.casework.conference.Conferences.Seen;
import org.petitions.casework.lists.ListNames;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions of a bureau's joint conference, for it and for who takes the chair, what sessions ask of the reader's unit or post, and by which procedures cases went. */
@Controller
class ConferencePage {
    private static final String ADDRESS = "/conference.html";
    private static final int LONGEST_DAYS = 366;
    private static final int NOT_DONE = 422;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final Conferences sessions;
    private final CaseProcedures procedures;
    private final MeasuresOfConference measures;
    private final ConferenceNames names;

    ConferencePage(Conferences sessions, CaseProcedures procedures, MeasuresOfConference measures,
            ConferenceNames names) {
        this.sessions = sessions;
        this.procedures = procedures;
        this.measures = measures;
        this.names = names;
    }

    /** A session to be opened, as it was typed. */
    record OpenForm(@Nullable @Size(max = 64) String key, @Nullable @Size(max = 16) String on,
            @Nullable @Size(max = 64) String chair, @Nullable @Size(max = 200) List<String> units) {
        /** Those chosen, none where none was. */
        public List<String> chosen() {
            return units == null ? List.of() : units;
        }
    }

    /** How many cases went by a procedure. */
    record Count(String procedure, String number) {}

    @Requires(Action.READ_CONFERENCE)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "") @Size(max = 16) String from,
            @RequestParam(defaultValue = "") @Size(max = 16) String until, Actor actor, Locale language, Model model) {
        FormErrors errors = FormErrors.none();
        LocalDate first = day(from);
        LocalDate last = day(until);
        boolean asked = !from.isBlank() || !until.isBlank();
        if (asked && (first == null || last == null || last.isBefore(first)
                || last.isAfter(first.plusDays(LONGEST_DAYS)))) {
            errors = errors.with("from", names.text("bad-period", language));
        } else if (first != null && last != null && actor.role() == Role.BUREAU) {
            model.addAttribute("counts", procedures.counts(first, last, actor).entrySet().stream()
                    .map(each -> new Count(String.valueOf(ListNames.of(each.getKey(), language)),
                            each.getValue().toString()))
                    .toList());
        }
        LocalDate today = sessions.today();
        model.addAttribute("from", asked ? from : today.withDayOfYear(1).toString());
        model.addAttribute("until", asked ? until : today.toString());
        return page(new OpenForm(UUID.randomUUID().toString(), today.toString(), null, null), errors, actor, language,
                model);
    }

    @Requires(Action.HOLD_CONFERENCE)
    @PostMapping(ADDRESS)
    String open(@Valid @ModelAttribute("sent") OpenForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        LocalDate on = day(sent.on());
        String chair = typed(sent.chair());
        List<Choice> units = names.participants(actor, language);
        FormErrors errors = names.wrong(faults, language);
        if (on == null) {
            errors = errors.with("on", names.text("bad-day", language));
        }
        if (!ConferenceNames.isAmong(names.leaders(actor, language), chair)) {
            errors = errors.with("chair", names.text("choose-chair", language));
        }
        if (sent.chosen().isEmpty() || !sent.chosen().stream().allMatch(unit -> ConferenceNames.isAmong(units, unit))) {
            errors = errors.with("units", names.text("choose-units", language));
        }
        String key = sent.key();
        if (key == null || !KEY.matcher(key).matches()) {
            errors = errors.with("on", names.text("open-anew", language));
        } else if (on != null && chair != null && errors.isEmpty()) {
            if (sessions.open(key, on, chair, sent.chosen().stream().distinct().toList(), actor)) {
                return "redirect:" + ConferenceNames.address(key);
            }
            errors = errors.with("on", names.text("opened-already", language));
        }
        response.setStatus(NOT_DONE);
        model.addAttribute("from", sessions.today().withDayOfYear(1).toString());
        model.addAttribute("until", sessions.today().toString());
        return page(new OpenForm(UUID.randomUUID().toString(), sent.on(), sent.chair(), sent.units()), errors, actor,
                language, model);
    }

    private String page(OpenForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        boolean holds = actor.role() == Role.BUREAU;
        model.addAttribute("holds", holds);
        model.addAttribute("rows", Stream.concat(sessions.held(actor).stream(), sessions.chaired(actor).stream())
                .map(seen -> row(seen, language)).toList());
        model.addAttribute("tasks", sessions.asking(actor).stream()
                .flatMap(seen -> tasks(seen, actor, language).stream()).toList());
        if (holds) {
            model.addAttribute("chairs", names.leaders(actor, language));
            model.addAttribute("units", names.participants(actor, language));
        }
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", sessions.today().toString());
        return "conference/conference";
    }

    private List<TaskRow> tasks(Seen seen, Actor actor, Locale language) {
        return seen.tasks().stream().filter(task -> Conferences.doers(actor).contains(task.who()))
                .map(task -> names.task(seen, task,
                        names.about(seen, seen.matter(task.matter()), measures, actor, language), actor, language))
                .toList();
    }

    private Row row(Seen seen, Locale language) {
        ConferenceSession session = seen.session();
        LocalDate today = sessions.today();
        long open = seen.places().stream().filter(place -> seen.matter(place).decision() == null).count();
        long late = seen.tasks().stream().filter(task -> task.doneOn() == null && task.isLate(today)).count();
        return new Row(ConferenceNames.address(session.id()),
                List.of(session.on().toString(), names.who(session.chair(), language),
                        Integer.toString(seen.places().size()), Long.toString(open)),
                late == 0 ? "" : names.text("late-tasks", language, Long.toString(late)), "red");
    }
}
