package org.petitions.notification.inbox;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertLine;
import org.petitions.notification.alerts.AlertState;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox for people: one page that works with a keyboard, a screen reader and without scripts. */
@Controller
class InboxPage {
    private static final int CARDS = 20;
    private static final String NOTHING_BUT_OUR_STYLE = "default-src 'none'; style-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final InboxService inbox;

    InboxPage(InboxService inbox) {
        this.inbox = inbox;
    }

    /**
     * One alert on the page.
     *
     * @param open whether it asks to be acknowledged
     * @param stateZh its state, in Chinese
     * @param stateEn the same in English
     */
    record Card(String alertId, String titleZh, String titleEn, List<AlertLine> lines, boolean open, String stateZh,
            String stateEn) {

        static Card of(Alert alert) {
            var terms = alert.details();
            String zh = terms.clock().zh() + "：" + terms.cause().zh();
            String en = terms.clock().en() + ": " + terms.cause().en();
            return switch (alert.state()) {
                case AlertState.Open _ when !terms.asksToBeAcknowledged() -> new Card(terms.alertId(), zh, en,
                        AlertLine.of(terms), false, "提示，无需签收", "a reminder, nothing to acknowledge");
                case AlertState.Open _ -> new Card(terms.alertId(), zh, en, AlertLine.of(terms), true, "待签收",
                        "to be acknowledged");
                case AlertState.Acknowledged _ -> new Card(terms.alertId(), zh, en, AlertLine.of(terms), false, "已签收",
                        "acknowledged");
                case AlertState.Withdrawn(var _, var reason) -> new Card(terms.alertId(), zh, en, AlertLine.of(terms),
                        false, "已撤回（" + reason.zh() + "）", "withdrawn (" + reason.en() + ")");
            };
        }
    }

    @GetMapping("/inbox.html")
    String show(Actor actor, @RequestParam(required = false) @Size(max = 400) @Nullable String after, Model model,
            HttpServletResponse response) {
        InboxService.AlertPage page = inbox.of(actor, after, CARDS);
        model.addAttribute("post", actor.id());
        model.addAttribute("cards", page.alerts().stream().map(Card::of).toList());
        model.addAttribute("next", page.next());
        response.setHeader("Content-Security-Policy", NOTHING_BUT_OUR_STYLE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "inbox";
    }

    /** Acknowledges, and shows the inbox again; where it may not be, the inbox says why. */
    @PostMapping("/inbox.html")
    String acknowledge(Actor actor, @RequestParam @Size(max = 200) String alertId, Model model,
            HttpServletResponse response) {
        try {
            inbox.acknowledge(actor, alertId);
            model.addAttribute("notice", "已签收 / Acknowledged");
        } catch (ProblemException refused) {
            response.setStatus(refused.problem().status());
            model.addAttribute("refusal", refused.problem().title());
        }
        return show(actor, null, model, response);
    }
}
