package org.petitions.casework.work;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries.Filter;
import org.petitions.casework.cases.CaseQueries.ListField;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.casework.steps.FormReader;
import org.petitions.casework.steps.StepForm;
import org.petitions.casework.steps.StepForm.Target;
import org.petitions.casework.steps.StepForms;
import org.petitions.casework.work.WorkList.Asked;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands several cases of one colleague on to another (移交经办人), as when somebody leaves. Each is a step of its case and a write of its own: what
 * was handed on stays so where another cannot be, and sent again the form hands on what is left.
 */
@Controller
class HandoverPage {
    static final String ADDRESS = "/work/handover.html";
    private static final String VIEW = "work/handover";

    private final WorkList work;
    private final Colleagues colleagues;
    private final StepChoices choices;
    private final CaseReader reading;
    private final StepForm<?> step;
    private final FormReader reader;
    private final Organisation organisation;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final Clock clock;

    HandoverPage(WorkList work, Colleagues colleagues, StepChoices choices, CaseReader reading, StepForms forms,
            FormReader reader, Organisation organisation, Messages messages, MessageSource pageTexts, Clock clock) {
        this.work = work;
        this.colleagues = colleagues;
        this.choices = choices;
        this.reading = reading;
        this.step = forms.of(Step.HAND_ON).getFirst();
        this.reader = reader;
        this.organisation = organisation;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.clock = clock;
    }

    /**
     * What a colleague has in hand, with whom it can go to.
     *
     * @param holder which colleague, by the place among those of the unit: an account stands in no address
     * @param moved how many were just handed on
     */
    @Requires(Action.LIST_CASES)
    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "1") int holder,
            @RequestParam(required = false) @Nullable @Size(max = 96) String after,
            @RequestParam(required = false) @Nullable Integer moved, Actor actor, Model model, Locale locale) {
        Say say = say(locale);
        List<String> all = colleagues.all(ofUnit(actor), actor.unit(), clock.instant(), say);
        if (holder < 1 || holder > all.size()) {
            return "redirect:/work/unit.html";
        }
        if (moved != null) {
            model.addAttribute("done", say.text("handover.done", moved));
        }
        return shown(all.get(holder - 1), after, List.of(), FormErrors.none(), actor, model, say);
    }

    @Requires(Action.TAKE_STEP)
    @PostMapping(ADDRESS)
    String handOver(@RequestParam(defaultValue = "") @Size(max = 64) String from,
            @RequestParam(defaultValue = "") @Size(max = 64) String to,
            @RequestParam(defaultValue = "") @Size(max = WorkList.PAGE) List<String> cases, Actor actor, Model model,
            HttpServletResponse response, Locale locale) {
        Say say = say(locale);
        Filter own = ofUnit(actor);
        FormErrors errors = FormErrors.none();
        if (!choices.handlersOf(actor.unit(), say).contains(to) || to.equals(from)) {
            errors = errors.with("to", say.text("handover.choose"));
        }
        if (cases.isEmpty()) {
            errors = errors.with("cases", say.text("handover.none"));
        }
        List<String> left = new ArrayList<>();
        if (errors.isEmpty()) {
            for (String id : cases) {
                String why = handOn(id, from, to, actor, say);
                if (why != null) {
                    left.add(id);
                    errors = errors.with("cases", why);
                }
            }
            int place = colleagues.all(own, actor.unit(), clock.instant(), say).indexOf(from) + 1;
            if (left.isEmpty()) {
                return "redirect:" + (place > 0
                        ? ADDRESS + "?holder=" + place + "&moved=" + cases.size()
                        : "/work/unit.html");
            }
        } else {
            left.addAll(cases);
        }
        response.setStatus(422);
        model.addAttribute("to", to);
        return shown(from, null, left, errors, actor, model, say);
    }

    /** Why it could not be; null where it was, or had been by the same form sent before. */
    private @Nullable String handOn(String id, String from, String to, Actor actor, Say say) {
        try {
            Case found = reading.read(id, actor);
            String holder = found.file().holder();
            if (to.equals(holder)) {
                return null;
            }
            if (!from.equals(holder)) {
                return say.text("handover.moved", found.file().number());
            }
            take(step, new Target(id, 0, new ExpectedVersion(found.state().version()), actor), to);
            return null;
        } catch (ProblemException refused) {
            return say.text("handover.refused", say.text(refused.text(messages)));
        }
    }

    private <T> void take(StepForm<T> form, Target target, String to) {
        form.taking().take(target, reader.read(form, Map.of("to", List.of(to)), target.version().value()));
    }

    private String shown(String from, @Nullable String after, List<String> chosen, FormErrors errors, Actor actor,
            Model model, Say say) {
        Instant now = clock.instant();
        WorkList.Rows found = work.page(WorkList.narrowed(ofUnit(actor), new Asked(null, null, null, from)), null,
                after, now);
        List<String> all = colleagues.all(ofUnit(actor), actor.unit(), now, say);
        String same = ADDRESS + "?holder=" + (all.indexOf(from) + 1);
        model.addAttribute("from", from);
        model.addAttribute("rows", found.rows().stream()
                .map(row -> new Choice(row.id(), say.text("handover.case", row.number(), say.name(row.stage()),
                        row.due() == null ? say.text("work.group.NONE") : say.day(row.due().minusMillis(1)))))
                .toList());
        model.addAttribute("chosen", chosen);
        model.addAttribute("colleagues", choices.handlersOf(actor.unit(), say).stream()
                .filter(each -> !each.equals(from)).map(each -> new Choice(each, each)).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("next", found.next() == null ? null : same + "&after=" + found.next());
        model.addAttribute("first", after == null ? null : same);
        return VIEW;
    }

    /** A bureau and a division's leaders have no colleagues' work to hand on. */
    private static Filter ofUnit(Actor actor) {
        Filter own = WorkList.ofOffice(actor);
        if (own.asked(ListField.UNIT) == null) {
            throw Actor.notAllowed();
        }
        return own;
    }

    private Say say(Locale locale) {
        return new Say(locale, LegalCalendar.dayOf(clock.instant()), organisation, pageTexts);
    }
}
