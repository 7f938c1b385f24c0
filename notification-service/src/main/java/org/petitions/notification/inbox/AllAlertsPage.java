package org.petitions.notification.inbox;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.BilingualText;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertLine;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.CaseFacts;
import org.petitions.notification.alerts.DeliveryState;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All alerts of the posts that somebody acts for, with what became of each: settled ones too. {@link InboxPage} shows what needs them. */
@Controller
class AllAlertsPage {
    private static final int CARDS = 20;

    private static final BilingualText NUMBER = new BilingualText("登记编号", "Number");
    private static final BilingualText CATEGORY = new BilingualText("内容分类", "Category");

    private final InboxService inbox;
    private final AlertViews views;
    private final Messages messages;

    AllAlertsPage(InboxService inbox, AlertViews views, Messages messages) {
        this.inbox = inbox;
        this.views = views;
        this.messages = messages;
    }

    /**
     * One alert on the page.
     *
     * @param open whether it asks to be acknowledged
     * @param deliveries by which channels it went out, and how far it came
     */
    record Card(String alertId, BilingualText title, List<AlertLine> lines, boolean open, BilingualText state,
            List<BilingualText> deliveries) {

        static Card of(Alert alert, @Nullable CaseFacts facts, Messages messages) {
            var terms = alert.details();
            String zh = terms.clock().zh() + "：" + terms.cause().zh();
            String en = terms.clock().en() + ": " + terms.cause().en();
            List<BilingualText> deliveries = alert.deliveries().entrySet().stream()
                    .map(delivery -> textOf(delivery.getKey(), delivery.getValue(), messages)).toList();
            boolean open = alert.state() instanceof AlertState.Open && terms.asksToBeAcknowledged();
            return new Card(terms.alertId(), new BilingualText(zh, en), linesOf(terms, facts), open,
                    textOf(alert.state(), open, messages), deliveries);
        }
    }

    /** What its case is known by stands first; mails do not say it. */
    private static List<AlertLine> linesOf(AlertDetails terms, @Nullable CaseFacts facts) {
        List<AlertLine> lines = new ArrayList<>();
        if (facts != null) {
            lines.add(new AlertLine(NUMBER, new BilingualText(facts.number(), facts.number())));
            lines.add(new AlertLine(CATEGORY, BilingualText.of(facts.category())));
        }
        lines.addAll(AlertLine.of(terms));
        return lines;
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
    @GetMapping("/inbox/all.html")
    String show(Actor actor, @RequestParam(required = false) @Size(max = 400) @Nullable String after,
            Model model) {
        InboxService.AlertPage page = inbox.of(actor, after, CARDS);
        model.addAttribute("posts", String.join(" ", actor.actingFor()));
        Map<String, CaseFacts> facts = views.factsOf(page.alerts());
        model.addAttribute("cards", page.alerts().stream()
                .map(alert -> Card.of(alert, facts.get(alert.details().petitionId()), messages)).toList());
        model.addAttribute("next", page.next());
        return "inbox/all";
    }
}
