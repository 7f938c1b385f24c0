package org.petitions.casework.accountability;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.AccountabilityMeasure.Act;
import org.petitions.casework.accountability.MeasureRules.Accept;
import org.petitions.casework.accountability.MeasureRules.AskAgain;
import org.petitions.casework.accountability.MeasureRules.Command;
import org.petitions.casework.accountability.MeasureRules.Decide;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.lists.ListNames;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One measure: what is asked, what was answered, and what may be done now. */
@Controller
class MeasurePage {
    static final String ADDRESS = "/supervision";
    private static final int NOT_DONE = 422;

    private final Measures measures;
    private final MeasureNames names;

    MeasurePage(Measures measures, MeasureNames names) {
        this.measures = measures;
        this.names = names;
    }

    /** What was typed of an act. */
    record ActForm(@Nullable Long version, @Nullable Boolean agreed, @Nullable @Size(max = 16) String on,
            @Nullable @Size(max = 16) String by, @Nullable @Size(max = 20_000) String text) {
        static final ActForm EMPTY = new ActForm(null, null, null, null, null);
    }

    /** Something that was done, with what was written with it once it was opened. */
    record Line(LocalDate on, String what, String by, String words) {}

    @Requires(value = Action.LIST_MEASURES, lookedUpForCaller = "measure")
    @GetMapping(ADDRESS + "/{measure}.html")
    String show(@PathVariable String measure, Actor actor, Locale language, Model model) {
        return shown(measures.find(measure, actor), ActForm.EMPTY, FormErrors.none(), null, actor, language, model);
    }

    /** Opens what was written; it is in the audit trail, which reads {@code why} from the request, before the words are out. */
    @Requires(value = Action.OPEN_MEASURE_WORDS, lookedUpForCaller = "measure")
    @PostMapping(ADDRESS + "/{measure}/opened.html")
    String open(@PathVariable String measure, @RequestParam OpeningPurpose why, Actor actor, Locale language,
            Model model) {
        AccountabilityMeasure found = measures.find(measure, actor);
        return shown(found, ActForm.EMPTY, FormErrors.none(), measures.words(found, actor), actor, language, model);
    }

    @Requires(value = Action.ANSWER_MEASURE, lookedUpForCaller = "measure")
    @PostMapping(ADDRESS + "/{measure}/answer.html")
    String answer(@PathVariable String measure, @Valid @ModelAttribute("sent") ActForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        AccountabilityMeasure found = measures.find(measure, actor);
        String text = typed(sent.text());
        FormErrors errors = wrong(faults, language);
        if (text == null) {
            errors = errors.with("text", names.text("supervision.text-missing", language));
        } else if (errors.isEmpty()) {
            try {
                measures.answer(found, version(sent), text, actor);
                return "redirect:" + MeasureNames.address(found);
            } catch (ProblemException refused) {
                errors = errors.with("text", names.said(refused, language));
            }
        }
        return again(found, sent, errors, actor, language, model, response);
    }

    @Requires(value = Action.HOLD_TO_DUTY, lookedUpForCaller = "measure")
    @PostMapping(ADDRESS + "/{measure}/again.html")
    String askAgain(@PathVariable String measure, @Valid @ModelAttribute("sent") ActForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        AccountabilityMeasure found = measures.find(measure, actor);
        LocalDate by = day(sent.by());
        String text = typed(sent.text());
        FormErrors errors = wrong(faults, language);
        if (by == null) {
            errors = errors.with("by", names.text("supervision.bad-day", language));
        }
        if (text == null) {
            errors = errors.with("text", names.text("supervision.text-missing", language));
        }
        return by == null || !errors.isEmpty()
                ? again(found, sent, errors, actor, language, model, response)
                : done(found, sent, new AskAgain(by), "by", actor, language, model, response);
    }

    @Requires(value = Action.HOLD_TO_DUTY, lookedUpForCaller = "measure")
    @PostMapping(ADDRESS + "/{measure}/accepted.html")
    String accept(@PathVariable String measure, @Valid @ModelAttribute("sent") ActForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        AccountabilityMeasure found = measures.find(measure, actor);
        FormErrors errors = wrong(faults, language);
        return errors.isEmpty()
                ? done(found, sent, new Accept(), "text", actor, language, model, response)
                : again(found, sent, errors, actor, language, model, response);
    }

    /** What the joint conference decided (Art. 39). */
    @Requires(value = Action.HOLD_TO_DUTY, lookedUpForCaller = "measure")
    @PostMapping(ADDRESS + "/{measure}/decision.html")
    String decide(@PathVariable String measure, @Valid @ModelAttribute("sent") ActForm sent, BindingResult faults,
            Actor actor, Locale language, Model model, HttpServletResponse response) {
        AccountabilityMeasure found = measures.find(measure, actor);
        LocalDate on = day(sent.on());
        LocalDate by = day(sent.by());
        Boolean agreed = sent.agreed();
        FormErrors errors = wrong(faults, language);
        if (agreed == null) {
            errors = errors.with("agreed", names.text("supervision.choose-decision", language));
        }
        if (on == null) {
            errors = errors.with("on", names.text("supervision.bad-day", language));
        }
        if (by == null && Boolean.TRUE.equals(agreed)) {
            errors = errors.with("by", names.text("supervision.bad-day", language));
        }
        return on == null || !errors.isEmpty()
                ? again(found, sent, errors, actor, language, model, response)
                : done(found, sent, new Decide(on, Boolean.TRUE.equals(agreed) ? by : null), "on", actor, language,
                        model, response);
    }

    private String done(AccountabilityMeasure found, ActForm sent, Command command, String field, Actor actor,
            Locale language, Model model, HttpServletResponse response) {
        try {
            measures.handle(found, version(sent), command, typed(sent.text()), actor);
            return "redirect:" + MeasureNames.address(found);
        } catch (ProblemException refused) {
            return again(found, sent, FormErrors.none().with(field, names.said(refused, language)), actor, language,
                    model, response);
        }
    }

    /** As it stands now, with what was typed. */
    private String again(AccountabilityMeasure found, ActForm sent, FormErrors errors, Actor actor, Locale language,
            Model model, HttpServletResponse response) {
        response.setStatus(NOT_DONE);
        return shown(measures.find(found.id(), actor), sent, errors, null, actor, language, model);
    }

    private String shown(AccountabilityMeasure measure, ActForm form, FormErrors errors, @Nullable List<String> opened,
            Actor actor, Locale language, Model model) {
        boolean aside = measures.standsAside(measure, actor);
        boolean holder = Measures.isHolder(measure, actor) && !aside;
        model.addAttribute("address", ADDRESS + "/" + measure.id());
        model.addAttribute("measure", measure);
        model.addAttribute("kind", ListNames.of(measure.kind(), language));
        model.addAttribute("ground", ListNames.of(measure.ground(), language));
        model.addAttribute("addressee", names.addressee(measure, language));
        model.addAttribute("from", names.unit(measure.bureau(), language));
        model.addAttribute("stage", names.stage(measure, measures.today(), language));
        model.addAttribute("colour", names.colour(measure, measures.today()));
        model.addAttribute("caseAddress",
                measure.caseId() == null ? null : "/cases/" + measure.caseId() + ".html");
        model.addAttribute("before", measure.before() == null ? null : ADDRESS + "/" + measure.before() + ".html");
        model.addAttribute("lines", lines(measure, opened, language));
        model.addAttribute("opened", opened != null);
        model.addAttribute("hasWords", !measure.words().isEmpty() && !aside);
        model.addAttribute("purposes", ListNames.choices(List.of(OpeningPurpose.HANDLING, OpeningPurpose.SUPERVISION),
                language));
        model.addAttribute("mayAnswer",
                measure.stage() == MeasureStage.ASKED && Measures.mayAnswer(measure, actor) && !aside);
        model.addAttribute("mayJudge", holder && measure.stage() == MeasureStage.ANSWERED);
        model.addAttribute("mayDecide", holder && measure.stage() == MeasureStage.PROPOSED);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("printedAt", measures.today().toString());
        return "supervision/measure";
    }

    private static List<Line> lines(AccountabilityMeasure measure, @Nullable List<String> opened, Locale language) {
        List<Line> lines = new ArrayList<>();
        for (Act act : measure.acts()) {
            lines.add(new Line(act.on(), String.valueOf(ListNames.of(act.kind(), language)),
                    act.by() == null ? "" : act.by().toString(),
                    opened == null ? "" : opened.get(lines.size())));
        }
        return lines;
    }

    private FormErrors wrong(BindingResult faults, Locale language) {
        return wrong(faults, names, language);
    }

    /** What is too long, or no value of its field. */
    static FormErrors wrong(BindingResult faults, MeasureNames names, Locale language) {
        FormErrors errors = FormErrors.none();
        for (var fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), names.text("supervision.wrong", language));
        }
        return errors;
    }

    private static long version(ActForm sent) {
        return sent.version() == null ? 0 : sent.version();
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
