package org.petitions.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.inbox.InboxService.Acknowledged;
import org.petitions.notification.inbox.InboxService.Morning;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a leader's morning begins with, made for a phone: what needs them with one tap each, what they took note of and is still not done, what is late
 * in which unit. It works with a keyboard, a screen reader and without scripts; with one it tells of alerts as they come.
 */
@Controller
class InboxPage {
    /** What a hand gets through; more stands behind it and comes up as these are done. */
    private static final int CARDS = 50;

    private final InboxService inbox;
    private final AlertViews views;
    private final MessageSource texts;
    private final RefusalLog refusals;

    InboxPage(InboxService inbox, AlertViews views, MessageSource texts, RefusalLog refusals) {
        this.inbox = inbox;
        this.views = views;
        this.texts = texts;
        this.refusals = refusals;
    }

    /**
     * The page.
     *
     * @param acknowledged how many were just acknowledged
     * @param declined whether one was just declined
     * @param delegated whether one was just handed on
     */
    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox.html")
    String show(Actor actor, @RequestParam(defaultValue = "0") @Min(0) @Max(CARDS) int acknowledged,
            @RequestParam(defaultValue = "false") boolean declined,
            @RequestParam(defaultValue = "false") boolean delegated, Model model) {
        model.addAttribute("acknowledged", acknowledged == 0 ? null : String.valueOf(acknowledged));
        model.addAttribute("declined", declined);
        model.addAttribute("delegated", delegated);
        return show(actor, model);
    }

    private String show(Actor actor, Model model) {
        Morning morning = inbox.morning(actor, CARDS);
        model.addAttribute("posts", actor.actingFor().stream().sorted().collect(Collectors.joining(" ")));
        model.addAttribute("cards", views.cards(morning.toAcknowledge(), actor));
        model.addAttribute("full", morning.toAcknowledge().size() == CARDS);
        model.addAttribute("missing", views.cards(morning.actMissing(), actor));
        model.addAttribute("told", views.cards(morning.onlyTold(), actor));
        model.addAttribute("missingFull", morning.actMissing().size() == CARDS);
        model.addAttribute("toldFull", morning.onlyTold().size() == CARDS);
        model.addAttribute("late", morning.late());
        model.addAttribute("lateMore", morning.lateMore());
        return "inbox/inbox";
    }

    /** Acknowledges one or several; where one may not be, the page says why and the others are acknowledged all the same. */
    @Requires(Action.ACKNOWLEDGE)
    @PostMapping("/inbox.html")
    String acknowledge(Actor actor,
            @RequestParam(required = false) @Size(max = CARDS) @Nullable List<@Size(max = 200) String> alertId,
            Locale language, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (alertId == null || alertId.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("nothingChosen", true);
            return show(actor, model);
        }
        List<Acknowledged> answers = inbox.acknowledgeAll(actor, alertId);
        List<ProblemException> refused = answers.stream().map(Acknowledged::refusal).filter(Objects::nonNull).toList();
        int done = answers.size() - refused.size();
        if (refused.isEmpty()) {
            return "redirect:/inbox.html?acknowledged=" + done;
        }
        refused.forEach(each -> refusals.refused(request, each));
        response.setStatus(refused.getFirst().getStatusCode().value());
        model.addAttribute("acknowledged", done == 0 ? null : String.valueOf(done));
        model.addAttribute("refusals", refused.stream()
                .map(each -> texts.getMessage("problem." + each.code(), null, language)).distinct().toList());
        return show(actor, model);
    }
}
