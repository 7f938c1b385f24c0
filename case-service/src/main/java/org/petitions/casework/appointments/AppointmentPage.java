package org.petitions.casework.appointments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.casework.organisation.Post;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a unit's administrator sees who is appointed, appoints and withdraws; as the API does. */
@Controller
class AppointmentPage {
    private static final String ADDRESS = "/organisation/units/{unit}/appointments.html";
    private static final String VIEW = "appointments/appointments";

    private final AppointmentDesk desk;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;
    private final RefusalLog refusals;
    private final Clock clock;

    AppointmentPage(AppointmentDesk desk, Organisation organisation, MessageSource texts, Messages messages,
            RefusalLog refusals, Clock clock) {
        this.desk = desk;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * What the form sends, as it was typed.
     *
     * @param key names the request, so that a form that is sent twice appoints once
     * @param office code of a role, or a post and a capacity with a blank between them
     * @param from ISO date in Asia/Shanghai; empty for today
     * @param until ISO date of the last day; empty while no end is known
     */
    record AppointmentForm(@Nullable @Size(max = 64) String key, @Nullable @Size(max = 64) String account,
            @Nullable @Size(max = 96) String office, @Nullable @Size(max = 16) String from,
            @Nullable @Size(max = 16) String until, @Nullable @Size(max = 32) String reason) {}

    /** A line of the list; {@code withdrawal} is where it is ended, or null where it is over or not the reader's. */
    record Line(String account, String office, LocalDate from, @Nullable LocalDate until,
            @Nullable String withdrawal) {}

    @Requires(value = Action.READ_APPOINTMENTS, lookedUpForCaller = "unit")
    @GetMapping(ADDRESS)
    String show(@PathVariable String unit, @RequestParam(required = false) @Nullable String done, Actor actor,
            Locale language, Model model) {
        model.addAttribute("notice", switch (done) {
            case "appointed" -> text("appointments.appointed", language);
            case "withdrawn" -> text("appointments.withdrawn", language);
            case null, default -> "";
        });
        return page(unit, null, FormErrors.none(), actor, language, model);
    }

    @Requires(value = Action.APPOINT, lookedUpForCaller = "unit")
    @PostMapping(ADDRESS)
    String appoint(@PathVariable String unit, @Valid @ModelAttribute("sent") AppointmentForm sent, Actor actor,
            Locale language, Model model, HttpServletRequest request, HttpServletResponse response) {
        FormErrors errors = faults(sent, language);
        if (errors.isEmpty()) {
            try {
                desk.appoint(unit, String.valueOf(sent.key()), actor, asked(sent));
                return "redirect:" + ADDRESS.replace("{unit}", unit) + "?done=appointed";
            } catch (ProblemException refused) {
                refusals.refused(request, refused);
                errors = errors(refused, language);
            }
        }
        response.setStatus(422);
        return page(unit, sent, errors, actor, language, model);
    }

    @Requires(value = Action.APPOINT, lookedUpForCaller = {"unit", "appointment"})
    @PostMapping("/organisation/units/{unit}/appointments/{appointment}/withdrawal.html")
    String withdraw(@PathVariable String unit, @PathVariable String appointment,
            @RequestParam(defaultValue = "") @Size(max = 32) String reason, Actor actor, Locale language, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        FormErrors errors = FormErrors.none();
        Optional<AppointmentReason> why = reason(reason);
        if (why.isEmpty()) {
            errors = errors.with("", text("appointments.reason-missing", language));
        } else {
            try {
                desk.withdraw(unit, appointment, actor, why.get());
                return "redirect:" + ADDRESS.replace("{unit}", unit) + "?done=withdrawn";
            } catch (ProblemException refused) {
                refusals.refused(request, refused);
                errors = errors(refused, language);
            }
        }
        response.setStatus(422);
        return page(unit, null, errors, actor, language, model);
    }

    private String page(String unit, @Nullable AppointmentForm form, FormErrors errors, Actor actor, Locale language,
            Model model) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        boolean appoints = AppointmentRules.administers(actor, unit);
        model.addAttribute("name", organisation.namesOf(today, unit).map(names -> of(names, language)).orElse(unit));
        model.addAttribute("back", "/organisation/units/" + unit + ".html");
        model.addAttribute("address", ADDRESS.replace("{unit}", unit));
        model.addAttribute("lines", desk.list(unit, null).stream()
                .map(each -> line(each, unit, appoints, today, language)).toList());
        model.addAttribute("appoints", appoints);
        model.addAttribute("offices", offices(unit, today, language));
        model.addAttribute("reasons", Arrays.stream(AppointmentReason.values())
                .map(reason -> new Choice(reason.name(), of(reason, language))).toList());
        model.addAttribute("form", form);
        model.addAttribute("key",
                form == null || isEmpty(form.key()) ? UUID.randomUUID().toString() : form.key());
        model.addAttribute("errors", errors);
        return VIEW;
    }

    private Line line(Appointment each, String unit, boolean appoints, LocalDate today, Locale language) {
        LocalDate until = each.until();
        boolean over = each.withdrawn() != null || until != null && until.isBefore(today);
        String office = each.office() instanceof ForPost post
                ? title(post.post(), today, language) + ' ' + of(post.capacity(), language)
                : roleName(each.office().role(), language);
        return new Line(each.account(), office, each.from(),
                each.withdrawn() != null ? LegalCalendar.dayOf(each.withdrawn().at()) : until,
                appoints && !over
                        ? "/organisation/units/" + unit + "/appointments/" + each.id() + "/withdrawal.html"
                        : null);
    }

    /** The offices at the unit, then its posts in each capacity. */
    private List<Choice> offices(String unit, LocalDate today, Locale language) {
        List<Choice> choices = new ArrayList<>(Arrays.stream(Role.values()).filter(role -> role != Role.LEADER)
                .map(role -> new Choice(role.name(), roleName(role, language))).toList());
        organisation.posts().stream().map(Post::id).filter(post -> organisation.hasPost(today, post)
                && PostId.parse(post).filter(id -> id.office().equals(unit)).isPresent())
                .forEach(post -> Arrays.stream(PostCapacity.values())
                        .forEach(capacity -> choices.add(new Choice(post + ' ' + capacity,
                                title(post, today, language) + ' ' + of(capacity, language)))));
        return choices;
    }

    private FormErrors faults(AppointmentForm sent, Locale language) {
        FormErrors errors = FormErrors.none();
        if (isEmpty(sent.account())) {
            errors = errors.with("account", text("appointments.account-missing", language));
        }
        if (isEmpty(sent.office())) {
            errors = errors.with("office", text("appointments.office-missing", language));
        }
        try {
            day(sent.from());
        } catch (DateTimeParseException _) {
            errors = errors.with("from", text("appointments.bad-day", language));
        }
        try {
            day(sent.until());
        } catch (DateTimeParseException _) {
            errors = errors.with("until", text("appointments.bad-day", language));
        }
        if (reason(sent.reason()).isEmpty()) {
            errors = errors.with("reason", text("appointments.reason-missing", language));
        }
        return errors;
    }

    private static AppointmentRequest asked(AppointmentForm sent) {
        String[] office = String.valueOf(sent.office()).split(" ", -1);
        boolean post = office.length == 2;
        return new AppointmentRequest(String.valueOf(sent.account()).strip(),
                post ? null : code(Role.values(), office[0]).orElse(null), post ? office[0] : null,
                post ? code(PostCapacity.values(), office[1]).orElse(null) : null, null, day(sent.from()),
                day(sent.until()), reason(sent.reason()).orElseThrow());
    }

    private FormErrors errors(ProblemException refused, Locale language) {
        boolean english = isEnglish(language);
        FormErrors errors = FormErrors.none();
        for (FieldFault fault : refused.faults()) {
            var text = messages.text(fault.code(), fault.arguments().toArray());
            boolean office = List.of("role", "post", "capacity").contains(fault.field());
            errors = errors.with(office ? "office" : fault.field(), english ? text.en() : text.zh());
        }
        var text = refused.text(messages);
        return errors.isEmpty() ? errors.with("", english ? text.en() : text.zh()) : errors;
    }

    private static Optional<AppointmentReason> reason(@Nullable String typed) {
        return code(AppointmentReason.values(), typed);
    }

    private static <E extends Enum<E>> Optional<E> code(E[] codes, @Nullable String typed) {
        return Arrays.stream(codes).filter(each -> each.name().equals(typed)).findFirst();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TypedDay.parse(typed);
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private String title(String post, LocalDate today, Locale language) {
        return organisation.titlesOf(today, post).map(names -> of(names, language)).orElse(post);
    }

    private String roleName(Role role, Locale language) {
        return text("role." + role.name(), language);
    }

    private static String of(Names names, Locale language) {
        return isEnglish(language) ? names.en() : names.zh();
    }

    private static String of(Term term, Locale language) {
        return isEnglish(language) ? term.en() : term.zh();
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
