package org.petitions.notification.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.BilingualText;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertLine;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.DeliveryState;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.audit.RefusalLog;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox for people: one page that works with a keyboard, a screen reader and without scripts. */
@Controller
class InboxPage {
    private static final int CARDS = 20;

    private final InboxService inbox;
    private final Messages messages;
    private final RefusalLog refusals;

    InboxPage(InboxService inbox, Messages messages, RefusalLog refusals) {
        this.inbox = inbox;
        this.messages = messages;
        this.refusals = refusals;
    }

    /**
     * One alert on the page.
     *
     * @param open whether it asks to be acknowledged
     * @param deliveries by which channels it went out, and how far it came
     */
    record Card(String alertId, BilingualText title, List<AlertLine> lines, boolean open, BilingualText state,
            List<BilingualText> deliveries) {

        static Card of(Alert alert, Messages messages) {
            var terms = alert.details();
            String zh = terms.clock().zh() + "：" + terms.cause().zh();
            String en = terms.clock().en() + ": " + terms.cause().en();
            List<BilingualText> deliveries = alert.deliveries().entrySet().stream()
                    .map(delivery -> textOf(delivery.getKey(), delivery.getValue(), messages)).toList();
            boolean open = alert.state() instanceof AlertState.Open && terms.asksToBeAcknowledged();
            return new Card(terms.alertId(), new BilingualText(zh, en), AlertLine.of(terms), open,
                    textOf(alert.state(), open, messages), deliveries);
        }
    }

    /** How far an alert came on one channel. */
    private static BilingualText textOf(AlertChannel channel, DeliveryState delivery, Messages messages) {
        BilingualText text = switch (delivery) {
            case DeliveryState.Waiting _ -> messages.text(InboxText.WAITING);
            case DeliveryState.Taken(_, var receivedAt, _) ->
                messages.text(receivedAt == null ? InboxText.SENT : InboxText.RECEIVED);
            case DeliveryState.Lost _ -> messages.text(InboxText.LOST);
            case DeliveryState.Undeliverable(var _, var reason) -> messages.text(InboxText.UNDELIVERABLE, reason);
            case DeliveryState.NotNeeded _ -> messages.text(InboxText.NOT_NEEDED);
        };
        return new BilingualText(channel.zh() + "：" + text.zh(), channel.en() + ": " + text.en());
    }

    private static BilingualText textOf(AlertState state, boolean open, Messages messages) {
        return switch (state) {
            case AlertState.Open _ -> messages.text(open ? InboxText.TO_BE_ACKNOWLEDGED : InboxText.REMINDER);
            case AlertState.Acknowledged _ -> messages.text(InboxText.ACKNOWLEDGED);
            case AlertState.Declined(var _, var reason) -> messages.text(InboxText.DECLINED, reason);
            case AlertState.Withdrawn(var _, var reason) -> messages.text(InboxText.WITHDRAWN, reason);
        };
    }

    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox.html")
    String show(Actor actor, @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            Model model) {
        InboxService.AlertPage page = inbox.of(actor, after, CARDS);
        model.addAttribute("posts", String.join(" ", actor.actingFor()));
        model.addAttribute("cards", page.alerts().stream().map(alert -> Card.of(alert, messages)).toList());
        model.addAttribute("next", page.next());
        return "inbox/inbox";
    }

    /** Acknowledges, and shows the inbox again; where it may not be, the inbox says why. */
    @Requires(Action.ACKNOWLEDGE)
    @PostMapping("/inbox.html")
    String acknowledge(Actor actor, @RequestParam @Size(max = 200) String alertId, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            inbox.acknowledge(actor, alertId);
            model.addAttribute("notice", messages.text(InboxText.THANKS).joined());
        } catch (ProblemException refused) {
            refusals.refused(request, refused);
            response.setStatus(refused.getStatusCode().value());
            model.addAttribute("refusal", refused.toProblem(messages).getTitle());
        }
        return show(actor, null, model);
    }
}
