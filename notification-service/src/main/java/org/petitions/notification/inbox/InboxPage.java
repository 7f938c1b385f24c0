package org.petitions.notification.inbox;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertLine;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.DeliveryState;
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
     * @param deliveries by which channels it went out, and how far it came
     */
    record Card(String alertId, String titleZh, String titleEn, List<AlertLine> lines, boolean open, String stateZh,
            String stateEn, List<DeliveryLine> deliveries) {

        static Card of(Alert alert) {
            var terms = alert.details();
            String zh = terms.clock().zh() + "：" + terms.cause().zh();
            String en = terms.clock().en() + ": " + terms.cause().en();
            List<DeliveryLine> deliveries = alert.deliveries().entrySet().stream()
                    .map(delivery -> DeliveryLine.of(delivery.getKey(), delivery.getValue())).toList();
            boolean open = alert.state() instanceof AlertState.Open && terms.asksToBeAcknowledged();
            StateText state = StateText.of(alert.state(), open);
            return new Card(terms.alertId(), zh, en, AlertLine.of(terms), open, state.zh(), state.en(), deliveries);
        }
    }

    private record StateText(String zh, String en) {

        static StateText of(AlertState state, boolean open) {
            return switch (state) {
                case AlertState.Open _ -> open
                        ? new StateText("待阅知确认", "to be acknowledged")
                        : new StateText("提示，无需阅知确认", "a reminder, nothing to acknowledge");
                case AlertState.Acknowledged _ -> new StateText("已阅知确认", "acknowledged");
                case AlertState.Withdrawn(var _, var reason) ->
                    new StateText("已撤回（" + reason.zh() + "）", "withdrawn (" + reason.en() + ")");
            };
        }
    }

    /** How far an alert came on one channel. */
    record DeliveryLine(String zh, String en) {

        static DeliveryLine of(AlertChannel channel, DeliveryState delivery) {
            return switch (delivery) {
                case DeliveryState.Waiting _ -> line(channel, "待发送", "waiting");
                case DeliveryState.Taken(_, var receivedAt, _) -> receivedAt == null
                        ? line(channel, "已发送", "sent")
                        : line(channel, "已送达", "received");
                case DeliveryState.Lost _ -> line(channel, "未送达", "lost on the way");
                case DeliveryState.Undeliverable(var _, var reason) -> line(channel, reason.zh(), reason.en());
                case DeliveryState.NotNeeded _ -> line(channel, "无需发送", "not needed");
            };
        }

        private static DeliveryLine line(AlertChannel channel, String zh, String en) {
            return new DeliveryLine(channel.zh() + "：" + zh, channel.en() + ": " + en);
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
            model.addAttribute("notice", "已阅知确认 / Acknowledged");
        } catch (ProblemException refused) {
            response.setStatus(refused.problem().status());
            model.addAttribute("refusal", refused.problem().title());
        }
        return show(actor, null, model, response);
    }
}
