package org.petitions.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.LeaderPosts.LeaderPost;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a leader hands an alert on to a post below (交办), with a day. */
@Controller
class DelegatePage {
    private final InboxService inbox;
    private final AlertViews views;
    private final Messages messages;
    private final RefusalLog refusals;

    DelegatePage(InboxService inbox, AlertViews views, Messages messages, RefusalLog refusals) {
        this.inbox = inbox;
        this.views = views;
        this.messages = messages;
        this.refusals = refusals;
    }

    /**
     * What was chosen and typed.
     *
     * @param to post id
     * @param until a day as ISO text
     */
    private record Typed(@Nullable String to, @Nullable String until) {
        Optional<LocalDate> day() {
            try {
                return Optional.ofNullable(until).filter(text -> !text.isBlank()).map(LocalDate::parse);
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox/delegate.html")
    String show(Actor actor, @RequestParam @Size(max = 200) String alertId, Locale language, Model model) {
        return show(actor, alertId, new Typed(null, null), FormErrors.none(), language, model);
    }

    private String show(Actor actor, String alertId, Typed typed, FormErrors errors, Locale language, Model model) {
        Alert alert = inbox.byIds(actor, List.of(alertId)).stream().findFirst()
                .orElseThrow(() -> new ProblemException(InboxProblem.NO_SUCH_ALERT));
        AlertCard card = views.cards(List.of(alert), actor).getFirst();
        model.addAttribute("card", card);
        model.addAttribute("errors", errors);
        model.addAttribute("to", typed.to());
        model.addAttribute("until", typed.until() == null ? card.lastDay() : typed.until());
        model.addAttribute("posts", inbox.delegatesFor(alert).stream()
                .map(post -> new Choice(post.id(), titleOf(post, language))).toList());
        return "inbox/delegate";
    }

    private static String titleOf(LeaderPost post, Locale language) {
        return in(language, post.title());
    }

    private static String in(Locale language, BilingualText text) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.en() : text.zh();
    }

    @Requires(Action.ACKNOWLEDGE)
    @PostMapping("/inbox/delegate.html")
    String delegate(Actor actor, @RequestParam @Size(max = 200) String alertId,
            @RequestParam(required = false) @Size(max = 64) @Nullable String to,
            @RequestParam(required = false) @Size(max = 64) @Nullable String until, Locale language, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var typed = new Typed(to, until);
        try {
            inbox.delegate(actor, alertId, to == null ? "" : to, typed.day().orElse(LocalDate.EPOCH));
            return "redirect:/inbox.html?delegated=true";
        } catch (ProblemException refused) {
            FormErrors errors = FormErrors.none();
            for (FieldFault fault : refused.faults()) {
                errors = errors.with(fault.field(),
                        in(language, messages.text(fault.code(), fault.arguments().toArray())));
            }
            if (errors.isEmpty()) {
                refusals.refused(request, refused);
                response.setStatus(refused.getStatusCode().value());
                model.addAttribute("refusal", in(language, refused.text(messages)));
            } else {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return show(actor, alertId, typed, errors, language, model);
        }
    }
}
