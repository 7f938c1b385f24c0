package org.petitions.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeclineReason;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
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

/** Where a leader says of an alert that it is another's (不属于分管), with the reason. */
@Controller
class DeclinePage {
    private static final String REASON = "reason";

    private final InboxService inbox;
    private final AlertViews views;
    private final MessageSource texts;
    private final RefusalLog refusals;

    DeclinePage(InboxService inbox, AlertViews views, MessageSource texts, RefusalLog refusals) {
        this.inbox = inbox;
        this.views = views;
        this.texts = texts;
        this.refusals = refusals;
    }

    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox/decline.html")
    String show(Actor actor, @RequestParam @Size(max = 200) String alertId, Locale language, Model model) {
        return show(actor, alertId, FormErrors.none(), language, model);
    }

    private String show(Actor actor, String alertId, FormErrors errors, Locale language, Model model) {
        AlertCard card = views.cards(inbox.byIds(actor, List.of(alertId)), actor).stream().findFirst()
                .orElseThrow(() -> new ProblemException(InboxProblem.NO_SUCH_ALERT));
        model.addAttribute("card", card);
        model.addAttribute("errors", errors);
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        model.addAttribute("reasons", Arrays.stream(DeclineReason.values())
                .map(each -> new Choice(each.name(), english ? each.en() : each.zh())).toList());
        return "inbox/decline";
    }

    @Requires(Action.ACKNOWLEDGE)
    @PostMapping("/inbox/decline.html")
    String decline(Actor actor, @RequestParam @Size(max = 200) String alertId,
            @RequestParam(required = false) @Size(max = 64) @Nullable String reason, Locale language, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        Optional<DeclineReason> chosen = Arrays.stream(DeclineReason.values())
                .filter(each -> each.name().equals(reason)).findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, alertId, FormErrors.none().with(REASON,
                    texts.getMessage("inbox.reason-missing", null, language)), language, model);
        }
        try {
            inbox.decline(actor, alertId, chosen.get());
            return "redirect:/inbox.html?declined=true";
        } catch (ProblemException refused) {
            refusals.refused(request, refused);
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refusal", texts.getMessage("problem." + refused.code(), null, language));
            return show(actor, alertId, FormErrors.none(), language, model);
        }
    }
}
