package org.petitions.casework.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.documents.IssuedDocument;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.facts.TextsOpening;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.steps.StepForms;
import org.petitions.casework.timeline.CaseTimeline;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case: what is known of it, its limits, what may be done next, its documents, and what happened. Its words are opened for a purpose. */
@Controller
class CasePage {
    private static final String VIEW = "work/case";

    private final CaseReader reading;
    private final LimitStore limits;
    private final CaseTimeline timeline;
    private final TextsOpening texts;
    private final StepForms forms;
    private final Organisation organisation;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final CurrentCalendar calendar;
    private final Clock clock;

    CasePage(CaseReader reading, LimitStore limits, CaseTimeline timeline, TextsOpening texts, StepForms forms,
            Organisation organisation, Messages messages, MessageSource pageTexts, CurrentCalendar calendar,
            Clock clock) {
        this.reading = reading;
        this.limits = limits;
        this.timeline = timeline;
        this.texts = texts;
        this.forms = forms;
        this.organisation = organisation;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Requires(Action.READ_CASE)
    @GetMapping("/cases/{id}.html")
    String show(@PathVariable String id, Actor actor, @RequestParam(required = false) @Nullable String done,
            Model model, Locale locale) {
        return shown(id, actor, done, model, say(locale));
    }

    /** Opens what the petitioner wrote, or what was written with the steps; it is on the timeline and in the audit trail before the words are out. */
    @Requires(Action.OPEN_WORDS)
    @PostMapping("/cases/{id}/words.html")
    String open(@PathVariable String id, @RequestParam OpeningPurpose why,
            @RequestParam(defaultValue = "false") boolean unmask,
            @RequestParam(defaultValue = "false") boolean steps, Actor actor, Model model, Locale locale) {
        Say say = say(locale);
        try {
            if (steps) {
                model.addAttribute("written", texts.words(id, why, actor).stream()
                        .map(text -> OpenedFacts.written(text, say)).toList());
            } else {
                model.addAttribute("facts", OpenedFacts.of(texts.facts(id, why, unmask, actor).facts(), say));
            }
        } catch (ProblemException refused) {
            if (refused.getStatusCode().value() != 404) {
                throw refused;
            }
            model.addAttribute("refusal", say.text(refused.text(messages)));
        }
        return shown(id, actor, null, model, say);
    }

    private String shown(String id, Actor actor, @Nullable String done, Model model, Say say) {
        Instant now = clock.instant();
        Case shown = reading.read(id, actor);
        CaseOverview.Beside beside = new CaseOverview.Beside(limits.of(id),
                NextStep.of(shown.state(), shown.legalSteps(LegalCalendar.dayOf(now)), actor, shown.policy()),
                IssuedDocument.of(shown, calendar.get()), timeline.of(shown), reading.siblings(shown, actor));
        model.addAttribute("view", CaseOverview.of(shown, beside, forms::of, say, messages, now));
        model.addAttribute("mayOpen", CaseAccessRules.mayOpenTexts(shown.state(), actor));
        model.addAttribute("purposes", List.of(OpeningPurpose.values()).stream()
                .map(purpose -> new Choice(purpose.name(), say.name(purpose))).toList());
        model.addAttribute("done", done == null
                ? null
                : forms.find(done).map(form -> say.text("step.done", CaseOverview.text(form, say))).orElse(null));
        return VIEW;
    }

    private Say say(Locale locale) {
        return new Say(locale, LegalCalendar.dayOf(clock.instant()), organisation, pageTexts);
    }
}
