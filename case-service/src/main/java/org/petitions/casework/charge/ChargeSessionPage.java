package org.petitions.casework.charge;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.procedure.terms.ChargeStage;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A bureau's sessions on cases in charge: cases handed out at once, and reviews with their agenda, minutes and further acts. */
@Controller
class ChargeSessionPage {
    private static final String ADDRESS = "/charge/sessions";
    private static final int AGENDA = 200;
    private static final int MOST_NUMBERS = 500;
    private static final int NOT_DONE = 422;
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final ChargeSessions sessions;
    private final ChargeLists lists;
    private final Leaders leaders;
    private final ChargeNames names;
    private final Messages messages;

    ChargeSessionPage(ChargeSessions sessions, ChargeLists lists, Leaders leaders, ChargeNames names,
            Messages messages) {
        this.sessions = sessions;
        this.lists = lists;
        this.leaders = leaders;
        this.names = names;
        this.messages = messages;
    }

    /** A session to be opened, as it was typed. */
    record OpenForm(@Nullable @Size(max = 64) String key, @Nullable SessionKind kind,
            @Nullable @Size(max = 64) String leader, @Nullable @Size(max = 16) String on) {}

    /** Cases to be handed out, as they were typed: one number a line. */
    record HandOutForm(@Nullable @Size(max = 64) String post, @Nullable @Size(max = 16) String by,
            @Nullable @Size(max = 40_000) String numbers) {
        static final HandOutForm EMPTY = new HandOutForm(null, null, null);
    }

    /** Something more to be done in a case, as it was typed. */
    record FollowUpForm(@Nullable UUID key, @Nullable @Size(max = 64) String number,
            @Nullable @Size(max = 16) String day,
            @Nullable @Size(max = 20_000) String text) {
        static final FollowUpForm EMPTY = new FollowUpForm(null, null, null, null);
    }

    /** What was said, as it was typed. */
    record MinutesForm(@Nullable Long version, @Nullable @Size(max = 20_000) String minutes) {
        static final MinutesForm EMPTY = new MinutesForm(null, null);
    }

    /** A row of a list of sessions or of what a session did. */
    record Row(String address, List<String> cells) {}

    @Requires(Action.HOLD_CHARGE_SESSION)
    @GetMapping(ADDRESS + ".html")
    String all(Actor actor, Locale language, Model model) {
        return all(new OpenForm(UUID.randomUUID().toString(), SessionKind.HAND_OUT, null,
                names.today().toString()), FormErrors.none(), actor, language, model);
    }

    private String all(OpenForm form, FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ListNames.choices(List.of(SessionKind.values()), language));
        model.addAttribute("leaders", names.posts(leaders.ofBureau(actor.unit()), language));
        model.addAttribute("rows", sessions.latest(actor).stream().map(session -> new Row(address(session.id()),
                List.of(session.on().toString(), String.valueOf(ListNames.of(session.kind(), language)),
                        leaderOf(session, language), Integer.toString(session.items().size()))))
                .toList());
        return "charge/sessions";
    }

    @Requires(Action.HOLD_CHARGE_SESSION)
    @PostMapping(ADDRESS + ".html")
    String open(@Valid @ModelAttribute("sent") OpenForm sent, BindingResult faults, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        LocalDate on = day(sent.on());
        SessionKind kind = sent.kind();
        String leader = typed(sent.leader());
        FormErrors errors = wrong(faults, language);
        if (kind == null) {
            errors = errors.with("kind", names.text("charge.session.choose-kind", language));
        }
        if (on == null) {
            errors = errors.with("on", names.text("charge.session.bad-day", language));
        }
        if (leader == null && kind == SessionKind.HAND_OUT
                || leader != null && !leaders.ofBureau(actor.unit()).contains(leader)) {
            errors = errors.with("leader", names.text("charge.session.choose-leader", language));
        }
        String key = sent.key();
        if (kind == null || on == null || !errors.isEmpty() || key == null || !KEY.matcher(key).matches()) {
            response.setStatus(NOT_DONE);
            return all(new OpenForm(UUID.randomUUID().toString(), sent.kind(), sent.leader(), sent.on()), errors, actor,
                    language, model);
        }
        sessions.open(key, kind, leader, on, actor);
        return "redirect:" + address(key);
    }

    @Requires(value = Action.HOLD_CHARGE_SESSION, lookedUpForCaller = "session")
    @GetMapping(ADDRESS + "/{session}.html")
    String show(@PathVariable String session, Actor actor, Locale language, Model model) {
        return shown(sessions.find(session, actor), HandOutForm.EMPTY, FollowUpForm.EMPTY, MinutesForm.EMPTY,
                FormErrors.none(), actor, language, model);
    }

    /** Hands the cases out; those that cannot be are named with why, and stay in the form. */
    @Requires(value = Action.HOLD_CHARGE_SESSION, lookedUpForCaller = "session")
    @PostMapping(ADDRESS + "/{session}/cases.html")
    String handOut(@PathVariable String session, @Valid @ModelAttribute("handOut") HandOutForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        ChargeSession found = sessions.find(session, actor);
        LocalDate by = day(sent.by());
        String post = typed(sent.post());
        List<String> numbers = sent.numbers() == null
                ? List.of()
                : sent.numbers().lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        FormErrors errors = wrong(faults, language);
        if (post == null || !leaders.isPresent(post)) {
            errors = errors.with("post", names.text("charge.session.choose-leader", language));
        }
        if (by == null) {
            errors = errors.with("by", names.text("charge.session.bad-day", language));
        }
        if (numbers.isEmpty() || numbers.size() > MOST_NUMBERS) {
            errors = errors.with("numbers", names.text("charge.session.numbers-missing", language));
        }
        List<String> left = new ArrayList<>();
        if (post != null && by != null && errors.isEmpty()) {
            for (Map.Entry<String, ProblemException> each : sessions.handOut(found, post, by, numbers, actor)
                    .entrySet()) {
                left.add(each.getKey());
                errors = errors.with("numbers", names.text("charge.session.not-handed", language, each.getKey(),
                        said(each.getValue(), language)));
            }
        }
        if (errors.isEmpty()) {
            return "redirect:" + address(session);
        }
        response.setStatus(NOT_DONE);
        HandOutForm kept = left.isEmpty() ? sent : new HandOutForm(sent.post(), sent.by(), String.join("\n", left));
        return shown(sessions.find(session, actor), kept, FollowUpForm.EMPTY, MinutesForm.EMPTY, errors, actor,
                language, model);
    }

    @Requires(value = Action.HOLD_CHARGE_SESSION, lookedUpForCaller = "session")
    @PostMapping(ADDRESS + "/{session}/follow-ups.html")
    String followUp(@PathVariable String session, @Valid @ModelAttribute("followUp") FollowUpForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        ChargeSession found = sessions.find(session, actor);
        LocalDate by = day(sent.day());
        String number = typed(sent.number());
        String text = typed(sent.text());
        FormErrors errors = wrong(faults, language);
        if (number == null) {
            errors = errors.with("number", names.text("charge.session.numbers-missing", language));
        }
        if (by == null) {
            errors = errors.with("day", names.text("charge.session.bad-day", language));
        }
        if (text == null) {
            errors = errors.with("text", names.text("charge.session.text-missing", language));
        }
        UUID key = sent.key();
        if (key == null) {
            errors = errors.with("number", names.text("charge.session.open-anew", language));
        } else if (number != null && by != null && text != null && errors.isEmpty()) {
            try {
                sessions.followUp(found, key.toString(), number, by, text, actor);
                return "redirect:" + address(session);
            } catch (ProblemException refused) {
                errors = errors.with("number", said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(found, HandOutForm.EMPTY, sent, MinutesForm.EMPTY, errors, actor, language, model);
    }

    @Requires(value = Action.HOLD_CHARGE_SESSION, lookedUpForCaller = "session")
    @PostMapping(ADDRESS + "/{session}/minutes.html")
    String write(@PathVariable String session, @Valid @ModelAttribute("written") MinutesForm sent,
            BindingResult faults, Actor actor, Locale language, Model model, HttpServletResponse response) {
        ChargeSession found = sessions.find(session, actor);
        String text = typed(sent.minutes());
        FormErrors errors = wrong(faults, language);
        if (text == null) {
            errors = errors.with("minutes", names.text("charge.session.text-missing", language));
        } else if (errors.isEmpty()) {
            try {
                sessions.write(found, sent.version() == null ? 0 : sent.version(), text);
                return "redirect:" + address(session);
            } catch (ProblemException refused) {
                errors = errors.with("minutes", said(refused, language));
            }
        }
        response.setStatus(NOT_DONE);
        return shown(found, HandOutForm.EMPTY, FollowUpForm.EMPTY, sent, errors, actor, language, model);
    }

    /** Opens the minutes; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_MINUTES, lookedUpForCaller = "session")
    @PostMapping(ADDRESS + "/{session}/opened.html")
    String openMinutes(@PathVariable String session, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        ChargeSession found = sessions.find(session, actor);
        String minutes = sessions.minutes(found);
        model.addAttribute("opened", minutes);
        return shown(found, HandOutForm.EMPTY, FollowUpForm.EMPTY, new MinutesForm(null, minutes), FormErrors.none(),
                actor, language, model);
    }

    private String shown(ChargeSession session, HandOutForm handOut, FollowUpForm followUp, MinutesForm minutes,
            FormErrors errors, Actor actor, Locale language, Model model) {
        model.addAttribute("address", ADDRESS + "/" + session.id());
        model.addAttribute("handsOut", session.kind() == SessionKind.HAND_OUT);
        model.addAttribute("kind", ListNames.of(session.kind(), language));
        model.addAttribute("on", session.on().toString());
        model.addAttribute("leader", leaderOf(session, language));
        model.addAttribute("version", Long.toString(session.version()));
        model.addAttribute("hasMinutes", session.minutes() != null);
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.values()), language));
        model.addAttribute("rows", session.items().stream().map(item -> new Row("/cases/" + item.caseId() + ".html",
                List.of(item.number(), names.post(item.post(), language), item.by().toString()))).toList());
        model.addAttribute("agenda", session.kind() == SessionKind.HAND_OUT
                ? List.of()
                : lists.first(session.leader(), ChargeStage.OPEN, AGENDA, actor).stream()
                        .map(row -> names.line(row, language)).toList());
        model.addAttribute("leaders", names.posts(leaders.ofBureau(actor.unit()), language));
        model.addAttribute("handOut", handOut);
        model.addAttribute("followUp", followUp);
        model.addAttribute("followUpKey", UUID.randomUUID().toString());
        model.addAttribute("written", minutes);
        model.addAttribute("errors", errors);
        return "charge/session";
    }

    private String leaderOf(ChargeSession session, Locale language) {
        return session.leader() == null
                ? names.text("charge.session.all-leaders", language)
                : names.post(session.leader(), language);
    }

    private String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }

    /** What is too long, or no value of its field. */
    private FormErrors wrong(BindingResult faults, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("charge.session.wrong", language));
        }
        return errors;
    }

    private static String address(String session) {
        return ADDRESS + "/" + session + ".html";
    }

    private static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
