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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasuresOfConference;
import org.petitions.casework.conference.ConferenceSession.Decision;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.conference.ConferenceSession.Task;
import org.petitions.casework.conference.Conferences.Seen;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.PostId;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One matter of a session: what it is, what was decided, and what has to be done about it. */
@Controller
class ConferenceMatterPage {
    private static final String ADDRESS = "/conference/{session}/matters/{place}";
    private static final int NOT_DONE = 422;

    private final Conferences sessions;
    private final ConferenceAgenda agenda;
    private final ConferenceDecisions decisions;
    private final MeasuresOfConference measures;
    private final ConferenceNames names;

    ConferenceMatterPage(Conferences sessions, ConferenceAgenda agenda, ConferenceDecisions decisions,
            MeasuresOfConference measures, ConferenceNames names) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.decisions = decisions;
        this.measures = measures;
        this.names = names;
    }

    /** A decision as it was typed, or something more that is asked for. */
    record MatterForm(@Nullable UUID key, @Nullable DecisionKind kind, @Nullable @Size(max = 64) String who,
            @Nullable @Size(max = 16) String by, @Nullable @Size(max = 20_000) String text) {
        static final MatterForm EMPTY = new MatterForm(null, null, null, null, null);
    }

    @Requires(value = Action.READ_CONFERENCE, lookedUpForCaller = {"session", "place"})
    @GetMapping(ADDRESS + ".html")
    String show(@PathVariable String session, @PathVariable int place, Actor actor, Locale language, Model model) {
        return shown(sessions.find(session, actor), place, MatterForm.EMPTY, FormErrors.none(), actor, language,
                model);
    }

    @Requires(value = Action.HOLD_CONFERENCE, lookedUpForCaller = {"session", "place"})
    @PostMapping(ADDRESS + "/decision.html")
    String decide(@PathVariable String session, @PathVariable int place, @Valid @ModelAttribute("sent") MatterForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Seen seen = sessions.findOwn(session, actor);
        Matter matter = matter(seen, place);
        DecisionKind kind = sent.kind();
        FormErrors errors = names.wrong(faults, language);
        if (kind == null || !DecisionKind.on(matter.kind()).contains(kind)) {
            errors = errors.with("kind", names.text("choose-decision", language));
        } else {
            errors = missing(sent, kind, offered(seen, place, actor, language), errors, language);
        }
        if (kind != null && errors.isEmpty()) {
            try {
                decisions.decide(seen, place, new Decision(kind, kind.namesSomebody() ? typed(sent.who()) : null,
                        kind.namesDay() ? day(sent.by()) : null), typed(sent.text()), actor);
                return "redirect:" + ConferenceNames.address(session, place);
            } catch (ProblemException refused) {
                errors = errors.with("kind", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(sessions.findOwn(session, actor), place, sent, errors, actor, language, model);
    }

    private FormErrors missing(MatterForm sent, DecisionKind kind, List<Choice> offered, FormErrors before,
            Locale language) {
        FormErrors errors = before;
        String who = typed(sent.who());
        if (kind.namesSomebody() && (who == null || !ConferenceNames.isAmong(offered, who)
                || !kind.mayName(PostId.parse(who).isEmpty()))) {
            errors = errors.with("who", names.text("choose-who." + kind, language));
        }
        if (kind.namesDay() && day(sent.by()) == null) {
            errors = errors.with("by", names.text("bad-day", language));
        }
        return errors;
    }

    /** Asks for something more that follows from it. */
    @Requires(value = Action.HOLD_CONFERENCE, lookedUpForCaller = {"session", "place"})
    @PostMapping(ADDRESS + "/tasks.html")
    String ask(@PathVariable String session, @PathVariable int place, @Valid @ModelAttribute("sent") MatterForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        Seen seen = sessions.findOwn(session, actor);
        matter(seen, place);
        String who = typed(sent.who());
        LocalDate by = day(sent.by());
        FormErrors errors = names.wrong(faults, language);
        if (!ConferenceNames.isAmong(offered(seen, place, actor, language), who)) {
            errors = errors.with("who", names.text("choose-who.TASK", language));
        }
        if (by == null) {
            errors = errors.with("by", names.text("bad-day", language));
        }
        UUID key = sent.key();
        if (key == null) {
            errors = errors.with("by", names.text("open-anew", language));
        } else if (who != null && by != null && errors.isEmpty()) {
            try {
                decisions.ask(seen, new Task(key.toString(), place, who, by, null), actor);
                return "redirect:" + ConferenceNames.address(session, place);
            } catch (ProblemException refused) {
                errors = errors.with("by", names.said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(sessions.findOwn(session, actor), place, sent, errors, actor, language, model);
    }

    /** Opens what was written on it; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_CONFERENCE, lookedUpForCaller = {"session", "place"})
    @PostMapping(ADDRESS + "/opened.html")
    String open(@PathVariable String session, @PathVariable int place, @RequestParam OpeningPurpose why, Actor actor,
            Locale language, Model model) {
        Seen seen = sessions.find(session, actor);
        matter(seen, place);
        model.addAttribute("opened", sessions.words(seen, place));
        return shown(seen, place, MatterForm.EMPTY, FormErrors.none(), actor, language, model);
    }

    /** @throws ProblemException 404 for one that the reader does not see */
    private static Matter matter(Seen seen, int place) {
        if (!seen.places().contains(place)) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
        }
        return seen.matter(place);
    }

    /** Whom a decision on it, or what follows from it, can name. */
    private List<Choice> offered(Seen seen, int place, Actor actor, Locale language) {
        Matter matter = seen.matter(place);
        String caseId = matter.caseId();
        return matter.kind() == MatterKind.DISPUTE && matter.decision() == null && caseId != null
                ? names.named(agenda.disputing(caseId, actor), language)
                : Stream.concat(names.leaders(actor, language).stream(), names.units(actor, language).stream())
                        .toList();
    }

    private String shown(Seen seen, int place, MatterForm form, FormErrors errors, Actor actor, Locale language,
            Model model) {
        Matter matter = matter(seen, place);
        ConferenceSession session = seen.session();
        Decision decision = matter.decision();
        model.addAttribute("address", "/conference/" + session.id() + "/matters/" + place);
        model.addAttribute("session", ConferenceNames.address(session.id()));
        model.addAttribute("on", session.on().toString());
        model.addAttribute("kind", names.kind(matter, language));
        model.addAttribute("about", names.about(seen, matter, measures, actor, language));
        model.addAttribute("link", matter.kind() == MatterKind.MEASURE && seen.own()
                ? MeasuresOfConference.address(matter.about())
                : matter.caseId() == null ? null : "/cases/" + matter.caseId() + ".html");
        model.addAttribute("decision", names.decision(decision, language));
        model.addAttribute("tasks", seen.tasks().stream().filter(task -> task.matter() == place)
                .map(task -> names.task(seen, task, "", actor, language)).toList());
        model.addAttribute("mayDecide", seen.own() && decision == null);
        model.addAttribute("mayAsk", seen.own() && decision != null);
        model.addAttribute("hasWords", session.words().containsKey(Integer.toString(place)));
        if (seen.own()) {
            model.addAttribute("decisions", ListNames.choices(DecisionKind.on(matter.kind()), language));
            model.addAttribute("offered", offered(seen, place, actor, language));
            model.addAttribute("naming", DecisionKind.on(matter.kind()).stream().anyMatch(DecisionKind::namesSomebody));
            model.addAttribute("dating", DecisionKind.on(matter.kind()).stream().anyMatch(DecisionKind::namesDay));
        }
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.HANDLING, OpeningPurpose.SUPERVISION),
                language));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "conference/matter";
    }
}
