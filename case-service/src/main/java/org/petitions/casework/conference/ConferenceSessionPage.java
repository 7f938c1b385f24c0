package org.petitions.casework.conference;

import static org.petitions.casework.conference.ConferenceNames.typed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasuresOfConference;
import org.petitions.casework.conference.ConferenceAgenda.Waiting;
import org.petitions.casework.conference.ConferenceNames.Row;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.conference.Conferences.Seen;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.export.ExportPurpose;
import org.petitions.starter.export.ListExports;
import org.petitions.starter.export.XlsxList;
import org.petitions.starter.export.XlsxList.Column;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A session of the joint conference: its agenda, what came of it, its minutes. */
@Controller
class ConferenceSessionPage {
    private static final String ADDRESS = "/conference/{session}.html";
    private static final int NOT_DONE = 422;

    private final Conferences sessions;
    private final ConferenceAgenda agenda;
    private final ConferenceDecisions decisions;
    private final MeasuresOfConference measures;
    private final ConferenceNames names;
    private final ListExports exports;

    ConferenceSessionPage(Conferences sessions, ConferenceAgenda agenda, ConferenceDecisions decisions,
            MeasuresOfConference measures, ConferenceNames names, ListExports exports) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.decisions = decisions;
        this.measures = measures;
        this.names = names;
        this.exports = exports;
    }

    /** What is to be taken up, as it was typed: of what waits, a case by its number, a group's work. */
    record MattersForm(@Nullable @Size(max = 400) List<String> waiting, @Nullable @Size(max = 64) String number,
            @Nullable @Size(max = 64) String group) {
        static final MattersForm EMPTY = new MattersForm(null, null, null);

        /** Those chosen, none where none was. */
        public List<String> chosen() {
            return waiting == null ? List.of() : waiting;
        }
    }

    /** What was said, as it was typed. */
    record MinutesForm(@Nullable Long version, @Nullable @Size(max = 20_000) String minutes) {
        static final MinutesForm EMPTY = new MinutesForm(null, null);
    }

    /** A line of the file. */
    private record Line(String kind, String about, List<String> decision, String tasks) {}

    @Requires(value = Action.READ_CONFERENCE, lookedUpForCaller = "session")
    @GetMapping(ADDRESS)
    String show(@PathVariable String session, Actor actor, Locale language, Model model) {
        return shown(sessions.find(session, actor), MattersForm.EMPTY, MinutesForm.EMPTY, FormErrors.none(), actor,
                language, model);
    }

    /** Puts matters on the agenda; what is on it already stays there once. */
    @Requires(value = Action.HOLD_CONFERENCE, lookedUpForCaller = "session")
    @PostMapping("/conference/{session}/matters.html")
    String take(@PathVariable String session, @Valid @ModelAttribute("sent") MattersForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        Seen seen = sessions.findOwn(session, actor);
        FormErrors errors = names.wrong(faults, language);
        List<Matter> taken = new ArrayList<>();
        agenda.of(actor, language).stream().filter(each -> sent.chosen().contains(each.value())).map(Waiting::matter)
                .forEach(taken::add);
        String group = typed(sent.group());
        if (group != null && ConferenceNames.isAmong(names.groups(actor, language), group)) {
            taken.add(new Matter(MatterKind.GROUP, group, null, null, null));
        }
        String number = typed(sent.number());
        if (number != null) {
            try {
                taken.add(agenda.ofCase(number, actor).orElseThrow(Actor::notAllowed));
            } catch (ProblemException refused) {
                errors = errors.with("number", names.said(refused, language));
            }
        }
        if (taken.isEmpty() && sent.chosen().isEmpty() && errors.isEmpty()) {
            errors = errors.with("number", names.text("nothing-chosen", language));
        }
        if (errors.isEmpty()) {
            taken.forEach(matter -> sessions.change(session, now -> now.with(matter)));
            return "redirect:" + ConferenceNames.address(session);
        }
        response.setStatus(NOT_DONE);
        return shown(seen, sent, MinutesForm.EMPTY, errors, actor, language, model);
    }

    @Requires(value = Action.HOLD_CONFERENCE, lookedUpForCaller = "session")
    @PostMapping("/conference/{session}/minutes.html")
    String write(@PathVariable String session, @Valid @ModelAttribute("written") MinutesForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Seen seen = sessions.findOwn(session, actor);
        String text = typed(sent.minutes());
        FormErrors errors = names.wrong(faults, language);
        if (text == null) {
            errors = errors.with("minutes", names.text("text-missing", language));
        } else if (errors.isEmpty()) {
            try {
                sessions.write(seen, sent.version() == null ? 0 : sent.version(), text);
                return "redirect:" + ConferenceNames.address(session);
            } catch (ProblemException refused) {
                errors = errors.with("minutes", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(seen, MattersForm.EMPTY, sent, errors, actor, language, model);
    }

    /** Opens the minutes; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_CONFERENCE, lookedUpForCaller = "session")
    @PostMapping("/conference/{session}/opened.html")
    String openMinutes(@PathVariable String session, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        Seen seen = sessions.findOwn(session, actor);
        String minutes = sessions.minutes(seen);
        model.addAttribute("opened", minutes);
        return shown(seen, MattersForm.EMPTY, new MinutesForm(null, minutes), FormErrors.none(), actor, language,
                model);
    }

    /** Says that something was done. */
    @Requires(value = Action.FOLLOW_CONFERENCE, lookedUpForCaller = {"session", "task"})
    @PostMapping("/conference/{session}/tasks/{task}/done.html")
    String done(@PathVariable String session, @PathVariable String task, Actor actor) {
        decisions.done(sessions.find(session, actor), task, actor);
        return "redirect:" + ConferenceNames.address(session);
    }

    /** What was decided, as a file; the audit trail keeps who took it and what for. */
    @Requires(value = Action.EXPORT_CONFERENCE, lookedUpForCaller = "session")
    @GetMapping("/conference/{session}/export.xlsx")
    void export(@PathVariable String session, @RequestParam ExportPurpose why, Actor actor, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Seen seen = sessions.find(session, actor);
        List<Line> lines = seen.places().stream().map(place -> {
            Matter matter = seen.matter(place);
            return new Line(names.kind(matter, language), names.about(seen, matter, measures, actor, language),
                    names.decision(matter.decision(), language), tasks(seen, place, language));
        }).toList();
        exports.send(new XlsxList<>("conference", List.of(column("kind", Line::kind, language),
                column("about", Line::about, language),
                column("decision", line -> line.decision().get(0), language),
                column("who", line -> line.decision().get(1), language),
                column("by", line -> line.decision().get(2), language),
                column("tasks", Line::tasks, language))), lines,
                "conference-" + seen.session().on(), request, response);
    }

    private Column<Line> column(String key, Function<Line, @Nullable Object> value, Locale language) {
        return new Column<>(names.text(key, language), 30, value);
    }

    private String tasks(Seen seen, int place, Locale language) {
        return String.join("\n", seen.tasks().stream().filter(task -> task.matter() == place)
                .map(task -> "%s %s %s".formatted(names.who(task.who(), language), task.by(),
                        names.state(task, language)))
                .toList());
    }

    private String shown(Seen seen, MattersForm form, MinutesForm minutes, FormErrors errors, Actor actor,
            Locale language, Model model) {
        ConferenceSession session = seen.session();
        model.addAttribute("id", session.id());
        model.addAttribute("on", session.on().toString());
        model.addAttribute("chair", names.who(session.chair(), language));
        model.addAttribute("participants", String.join(language.equals(Locale.ENGLISH) ? ", " : "、",
                session.units().stream().map(unit -> names.who(unit, language)).toList()));
        model.addAttribute("version", Long.toString(session.version()));
        model.addAttribute("rows", seen.places().stream().map(place -> row(seen, place, actor, language)).toList());
        model.addAttribute("tasks", seen.tasks().stream().map(task -> names.task(seen, task,
                names.about(seen, seen.matter(task.matter()), measures, actor, language), actor, language)).toList());
        model.addAttribute("own", seen.own());
        model.addAttribute("whole", seen.whole());
        model.addAttribute("hasMinutes", session.words().containsKey(ConferenceSession.MINUTES));
        if (seen.own()) {
            model.addAttribute("waiting", agenda.of(actor, language).stream().map(each -> new Choice(each.value(),
                    names.kind(each.matter(), language) + " " + waiting(each, language))).toList());
            model.addAttribute("groups", names.groups(actor, language));
        }
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.values()), language));
        model.addAttribute("exportPurposes", ListNames.choices(List.of(ExportPurpose.values()), language));
        model.addAttribute("most", Integer.toString(ListExports.MOST_ROWS));
        model.addAttribute("kept", List.<Map.Entry<String, String>>of());
        model.addAttribute("form", form);
        model.addAttribute("written", minutes);
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", sessions.today().toString());
        return "conference/session";
    }

    private String waiting(Waiting each, Locale language) {
        return each.matter().kind() == MatterKind.GROUP ? names.who(each.matter().about(), language) : each.text();
    }

    private Row row(Seen seen, int place, Actor actor, Locale language) {
        Matter matter = seen.matter(place);
        List<String> cells = new ArrayList<>(List.of(names.kind(matter, language),
                names.about(seen, matter, measures, actor, language)));
        cells.addAll(names.decision(matter.decision(), language));
        return new Row(ConferenceNames.address(seen.session().id(), place), cells, "", "grey");
    }
}
