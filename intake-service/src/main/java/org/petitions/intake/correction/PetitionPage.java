package org.petitions.intake.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.events.LeaderContact;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.Term;
import org.petitions.intake.directory.Leaders;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.CorrectionForm;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.check.CorrectionCheck;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.MatterPlaces;
import org.petitions.intake.registration.PageErrors;
import org.petitions.intake.registration.RegisterChoices;
import org.petitions.intake.registration.RegistrationProblem;
import org.petitions.intake.registration.TypedFields;
import org.petitions.intake.registration.TypedForm;
import org.petitions.intake.status.StatusView;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedCaseStore;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A registration as its office looks it up: codes and stages, and forms to put right what was recorded wrongly. No words and nobody. */
@Controller
class PetitionPage {
    private static final String VIEW = "correction/petition";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    private final CorrectionService service;
    private final TrackedCaseStore cases;
    private final RegisterChoices choices;
    private final Leaders leaders;
    private final CorrectionHistory history;
    private final FormRules rules;
    private final Messages messages;
    private final MessageSource texts;
    private final RefusalLog refusals;
    private final Clock clock;

    PetitionPage(CorrectionService service, TrackedCaseStore cases, RegisterChoices choices, Leaders leaders,
            CorrectionHistory history, FormRules rules, Messages messages, MessageSource texts,
            RefusalLog refusals, Clock clock) {
        this.service = service;
        this.cases = cases;
        this.choices = choices;
        this.leaders = leaders;
        this.history = history;
        this.rules = rules;
        this.messages = messages;
        this.texts = texts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** One line: the key of its label, and what stands there. */
    record Line(String key, String value) {}

    /** A matter of the petition, with its own number. */
    record ShownMatter(String number, List<Line> lines) {}

    /** What the register has of it. */
    @Requires(Action.READ_REGISTRATION)
    @GetMapping("/office/petitions/{number}.html")
    String petition(Actor actor, @PathVariable String number, @RequestParam(required = false) @Nullable String done,
            Model model, Locale language) {
        model.addAttribute("done", done == null ? null : texts.getMessage("petition.corrected", null, language));
        show(found(actor, number), new TypedFields(Map.of(), true), FormErrors.none(), actor, model, language);
        return VIEW;
    }

    /** Puts right what is filled in; sent again it changes nothing more. */
    @Requires(Action.CORRECT_REGISTRATION)
    @PostMapping("/office/petitions/{number}.html")
    ModelAndView correct(Actor actor, @PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
            Model model, Locale language, HttpServletRequest request) {
        StoredPetition petition = found(actor, number);
        Map<String, List<String>> typed = TypedFields.without(sent, "_csrf");
        try {
            TypedForm.Reading<CorrectionForm> reading = TypedForm.read(typed, Map.of(), CorrectionForm.class);
            if (!reading.unread().isEmpty()) {
                throw FormProblems.refused(CorrectionProblem.CORRECTION_REFUSED, reading.unread());
            }
            CorrectionApi.standing(petition, service.correct(petition, checked(reading.form()), actor));
            return new ModelAndView("redirect:/office/petitions/" + petition.number() + ".html?done=corrected");
        } catch (ProblemException e) {
            refusals.refused(request, e);
            show(petition, new TypedFields(typed, false), PageErrors.of(e, messages, language), actor, model,
                    language);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.valueOf(e.getStatusCode().value()));
        }
    }

    private Function<StoredPetition, CorrectionCheck.Result> checked(CorrectionForm form) {
        return petition -> CorrectionCheck.check(form, petition.matter(), service.toldBy(petition),
                LegalCalendar.dayOf(petition.registeredAt()), LegalCalendar.dayOf(clock.instant()), rules);
    }

    private StoredPetition found(Actor actor, String number) {
        return service.find(number, actor)
                .orElseThrow(() -> new ProblemException(RegistrationProblem.NO_SUCH_PETITION));
    }

    private void show(StoredPetition petition, TypedFields typed, FormErrors errors, Actor actor, Model model,
            Locale language) {
        choices.add(actor, model, language);
        List<PetitionMatter> matters = PetitionMatter.all(petition);
        model.addAttribute("number", petition.number());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("lines", lines(petition, language));
        model.addAttribute("matters", matters.stream()
                .map(each -> new ShownMatter(each.number(), lines(each, language))).toList());
        model.addAttribute("places", matters.stream()
                .map(each -> new Choice(String.valueOf(each.place()), each.number())).toList());
        model.addAttribute("checks", RegisterChoices.of(PersonCheck.values(), language));
        model.addAttribute("corrections", history.of(petition, language));
        model.addAttribute("erased", petition.isErased());
        model.addAttribute("reissuable", actor.role() == Role.CLERK && !petition.isErased());
        model.addAttribute("key", UUID.randomUUID().toString());
    }

    private List<Line> lines(StoredPetition petition, Locale language) {
        CodedFields fields = petition.matter();
        var received = fields.receivedOn();
        List<Line> lines = new ArrayList<>(List.of(new Line("receipt.at", MINUTE.format(petition.registeredAt())),
                new Line("register.received-on", String.valueOf(received == null
                        ? LegalCalendar.dayOf(petition.registeredAt())
                        : received)),
                new Line("register.channel", text(fields.channel(), language)),
                new Line("register.identity", text(fields.identity(), language)),
                new Line("register.persons", String.valueOf(fields.persons()))));
        LeaderContact leader = fields.leader();
        if (leader != null) {
            lines.add(3, new Line("register.leader", leaders.name(leader.post(), language)));
        }
        return lines;
    }

    private List<Line> lines(PetitionMatter matter, Locale language) {
        CodedFields fields = matter.fields();
        TrackedCase progress = cases.of(matter.caseId());
        StatusView status = StatusView.of(progress, matter.petition().registeredAt());
        List<Line> lines = new ArrayList<>(List.of(
                new Line("today.status", language.equals(Locale.ENGLISH) ? status.en() : status.zh()),
                new Line("register.purpose", text(fields.purpose(), language)),
                new Line("register.urgency", text(fields.urgency(), language)),
                new Line("register.category", text(fields.category(), language)),
                new Line("register.matter-division", MatterPlaces.name(fields.matterDivision(),
                        fields.matterTownship(), language.equals(Locale.ENGLISH)))));
        if (fields.subcategory() != null) {
            lines.add(4, new Line("register.subcategory", text(fields.subcategory(), language)));
        }
        return lines;
    }

    private static String text(Term term, Locale language) {
        return language.equals(Locale.ENGLISH) ? term.en() : term.zh();
    }
}
