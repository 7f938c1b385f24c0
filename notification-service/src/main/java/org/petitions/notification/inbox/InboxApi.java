package org.petitions.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.notification.alerts.store.AlertCounts.AlertCount;
import org.petitions.notification.alerts.store.AlertCounts.DeliveryCount;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs. */
@RestController
class InboxApi {
    private final InboxService inbox;

    InboxApi(InboxService inbox) {
        this.inbox = inbox;
    }

    /**
     * One page of the alerts of the posts that an account acts for, newest first.
     *
     * @param post the account, or the post it is called as
     * @param next where the next page starts; left out on the last
     */
    @JsonInclude(Include.NON_NULL)
    record InboxView(String post, List<AlertView> alerts, @Nullable String next) {}

    /** The alerts about one petition that whoever asks may be told of, oldest first. */
    record PetitionAlertsView(List<AlertView> alerts) {}

    /** Exact counts of the alerts that whoever asks may be told of, and of their deliveries by channel. */
    record AlertsSummary(long total, List<AlertCount> rows, List<DeliveryCount> deliveries) {}

    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox")
    InboxView inbox(Actor actor, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after) {
        InboxService.AlertPage page = inbox.of(actor, after, limit);
        return new InboxView(actor.id(), page.alerts().stream().map(AlertView::of).toList(), page.next());
    }

    @Requires(value = Action.ACKNOWLEDGE, lookedUpForCaller = "alertId")
    @PostMapping("/alerts/{alertId}/acknowledge")
    AlertView acknowledge(Actor actor, @PathVariable @Size(max = 200) String alertId) {
        return AlertView.of(inbox.acknowledge(actor, alertId));
    }

    /** For bureaus and operations; an accused unit's people must not learn of it from its alerts (Art. 30). */
    @Requires(Action.READ_ALERTS)
    @GetMapping("/alerts")
    PetitionAlertsView alerts(Actor actor, @RequestParam @NotBlank @Size(max = 64) String petition) {
        return new PetitionAlertsView(inbox.ofPetition(actor, petition).stream().map(AlertView::of).toList());
    }

    @Requires(Action.COUNT_ALERTS)
    @GetMapping("/alerts/summary")
    AlertsSummary summary(Actor actor) {
        List<AlertCount> rows = inbox.counts(actor);
        return new AlertsSummary(rows.stream().mapToLong(AlertCount::count).sum(), rows, inbox.deliveryCounts(actor));
    }
}
