package org.petitions.casework.work;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.documents.IssuedDocument;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.FormField;
import org.petitions.casework.steps.FormReader;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepForm.Target;
import org.petitions.casework.steps.StepForms;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldProblem;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.petitions.starter.problem.ValidationProblems;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a step, one template for all. It is taken by the API's own method, on the version that was shown: sent twice it is taken once,
 * and said to be done both times. Where it may not be, the form says why and keeps what was typed; where the case has changed since, it shows how it stands now.
 */
@Controller
class StepPage {
    private static final String VIEW = "work/step";
    private static final int NOT_DONE = 422;

    private final CaseReader reading;
    private final StepForms forms;
    private final FormReader reader;
    private final StepChoices choices;
    private final Organisation organisation;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final ValidationProblems validation;
    private final SealedTexts sealedTexts;
    private final CurrentCalendar calendar;
    private final Clock clock;

    StepPage(CaseReader reading, StepForms forms, FormReader reader, StepChoices choices, Organisation organisation,
            Messages messages, MessageSource pageTexts, ValidatorFactory validators, SealedTexts sealed,
            CurrentCalendar calendar, Clock clock) {
        this.reading = reading;
        this.forms = forms;
        this.reader = reader;
        this.choices = choices;
        this.organisation = organisation;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.validation = new ValidationProblems(validators, messages);
        this.sealedTexts = sealed;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Requires(Action.TAKE_STEP)
    @GetMapping("/cases/{id}/steps/{step}.html")
    String show(@PathVariable String id, @PathVariable String step, @RequestParam(defaultValue = "0") int n,
            Actor actor, Model model, Locale locale) {
        Case found = reading.read(id, actor);
        StepForm<?> form = form(step);
        Say say = say(locale);
        NextStep.of(found.state(), found.legalSteps(say.today()), actor, found.policy()).stream()
                .filter(next -> next.own() && next.step() == form.step()).map(NextStep::reason).filter(Objects::nonNull)
                .findFirst().ifPresent(reason -> model.addAttribute("refusal",
                        CaseOverview.why(reason, found.state(), say, messages)));
        return shown(found, form, n, Map.of(), FormErrors.none(), model, say);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping("/cases/{id}/steps/{step}.html")
    String take(@PathVariable String id, @PathVariable String step, @RequestParam(defaultValue = "0") int n,
            @RequestParam long version, @RequestParam MultiValueMap<String, String> typed, Actor actor, Model model,
            HttpServletResponse response, Locale locale) {
        StepForm<?> form = form(step);
        Say say = say(locale);
        FormErrors errors;
        try {
            take(form, new Target(id, n, new ExpectedVersion(version), actor), typed);
            return done(id, form);
        } catch (ConstraintViolationException invalid) {
            errors = errors(form, validation.of(invalid.getConstraintViolations()), say);
        } catch (ProblemException refused) {
            if (isStale(refused) && isTaken(form, n, version, typed, reading.read(id, actor), actor)) {
                return done(id, form);
            }
            errors = errors(form, refused, say);
        }
        response.setStatus(NOT_DONE);
        return shown(reading.read(id, actor), form, n, typed, errors, model, say);
    }

    private static String done(String id, StepForm<?> form) {
        return "redirect:/cases/" + id + ".html?done=" + form.code();
    }

    /** Whether the same person did the same already on what the form builds on. */
    private boolean isTaken(StepForm<?> form, int n, long version, Map<String, List<String>> typed, Case found,
            Actor actor) {
        List<HistoryEntry> act = OwnAct.of(form, version, actor, found.file().history());
        String document = form.ofDocument()
                ? IssuedDocument.of(found, calendar.get()).stream().filter(each -> each.n() == n)
                        .map(IssuedDocument::number).findFirst().orElse("")
                : null;
        return !act.isEmpty() && new SaidBefore(found.file(), act, sealedTexts).is(form, typed, document);
    }

    private static boolean isStale(ProblemException refused) {
        return refused.code().equals(StandardProblem.VERSION_STALE.code());
    }

    private <T> void take(StepForm<T> form, Target target, Map<String, List<String>> typed) {
        form.taking().take(target, reader.read(form, typed, target.version().value()));
    }

    private StepForm<?> form(String code) {
        return forms.find(code).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }

    /** Who may not is told so as everywhere; what is wrong with what was typed, or with the case, the form says. */
    private FormErrors errors(StepForm<?> form, ProblemException refused, Say say) {
        int status = refused.getStatusCode().value();
        if (status == 404 || status == CaseProblems.notCompetent().getStatusCode().value() || status >= 500) {
            throw refused;
        }
        if (!refused.faults().isEmpty()) {
            return errors(form, refused.faults().stream().map(fault -> fault.toProblem(messages)).toList(), say);
        }
        return FormErrors.none().with("", isStale(refused)
                ? say.text("step.stale")
                : say.text(refused.text(messages)));
    }

    private static FormErrors errors(StepForm<?> form, List<FieldProblem> faults, Say say) {
        FormErrors errors = FormErrors.none();
        for (FieldProblem fault : faults) {
            // Of a field that the form does not ask for nobody could be sent to it.
            FormField field = form.fields().stream().filter(each -> isAbout(fault, each)).findFirst().orElse(null);
            errors = field == null
                    ? errors.with("", say.text(fault.text()))
                    : errors.with(field.name(),
                            say.text("step.error", StepField.label(form, field, say), say.text(fault.text())));
        }
        return errors;
    }

    /** What lacks as a whole is said at the first of its parts. */
    private static boolean isAbout(FieldProblem fault, FormField field) {
        String name = fault.field();
        return field.name().equals(name) || field.name().startsWith(name + ".")
                || field.name().startsWith(name + "[");
    }

    private String shown(Case found, StepForm<?> form, int n, Map<String, List<String>> typed, FormErrors errors,
            Model model, Say say) {
        model.addAttribute("id", found.file().id());
        model.addAttribute("number", found.file().number());
        model.addAttribute("status", say.name(found.state().status()));
        model.addAttribute("version", found.state().version());
        model.addAttribute("n", n);
        model.addAttribute("title", CaseOverview.text(form, say));
        model.addAttribute("article", say.article(form.step().article()));
        model.addAttribute("code", form.code());
        model.addAttribute("preview", form.step() == Step.SIGN_OFF);
        model.addAttribute("note", say.known("step.note." + form.code()).orElse(null));
        model.addAttribute("fields", form.fields().stream()
                .map(field -> StepField.of(form, field, typed, choices.of(form, field, found, say), say)).toList());
        model.addAttribute("errors", errors);
        return VIEW;
    }

    private Say say(Locale locale) {
        return new Say(locale, LegalCalendar.dayOf(clock.instant()), organisation, pageTexts);
    }
}
