package org.petitions.casework.work;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.facts.TextsOpening;
import org.petitions.casework.remarks.Remarks;
import org.petitions.casework.steps.StepForms;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case: what is known of it, its limits, what may be done next, its documents, and what happened. Its words are opened for a purpose. */
@Controller
class CasePage {
    static final String VIEW = "work/case";

    private final CaseScreen screen;
    private final TextsOpening texts;
    private final Remarks remarks;
    private final StepForms forms;
    private final Messages messages;

    CasePage(CaseScreen screen, TextsOpening texts, Remarks remarks, StepForms forms, Messages messages) {
        this.screen = screen;
        this.texts = texts;
        this.remarks = remarks;
        this.forms = forms;
        this.messages = messages;
    }

    @Requires(Action.READ_CASE)
    @GetMapping("/cases/{id}.html")
    String show(@PathVariable String id, Actor actor, @RequestParam(required = false) @Nullable String done,
            Model model, Locale locale) {
        return shown(id, actor, done, model, screen.say(locale));
    }

    /** Opens what the petitioner wrote, what was written with the steps, or what colleagues wrote to each other; it is on the timeline and in the audit trail before the words are out. */
    @Requires(Action.OPEN_WORDS)
    @PostMapping("/cases/{id}/words.html")
    String open(@PathVariable String id, @RequestParam OpeningPurpose why,
            @RequestParam(defaultValue = "false") boolean unmask,
            @RequestParam(defaultValue = "false") boolean steps,
            @RequestParam(defaultValue = "false") boolean internal, Actor actor, Model model, Locale locale) {
        Say say = screen.say(locale);
        try {
            if (internal) {
                model.addAttribute("remarks", remarks.open(id, why, actor).stream()
                        .map(remark -> RemarkPage.line(remark, say)).toList());
            } else if (steps) {
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
        screen.show(id, actor, model, say);
        if (done != null) {
            model.addAttribute("done", done.equals(RemarkPage.DONE)
                    ? say.text("remark.done")
                    : forms.find(done).map(form -> say.text("step.done", CaseOverview.text(form, say))).orElse(null));
        }
        return VIEW;
    }
}
