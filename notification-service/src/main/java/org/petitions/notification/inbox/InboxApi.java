package org.petitions.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeclineReason;
import org.petitions.notification.alerts.store.AlertCounts.AlertCount;
import org.petitions.notification.alerts.store.AlertCounts.DeliveryCount;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The inbox for programs. */
@RestController
class InboxApi {
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_OF_A_MORNING = 200;

    private final InboxService inbox;
    private final AlertViews views;
    private final InboxStreams streams;

    InboxApi(InboxService inbox, AlertViews views, InboxStreams streams) {
        this.inbox = inbox;
        this.views = views;
        this.streams = streams;
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

    /**
     * What a leader's morning begins with, at most 200 of each.
     *
     * @param toAcknowledge what has to be taken note of, the most urgent first, then by the day that it was or is due
     * @param actMissing what was taken note of, and the act is still missing
     * @param onlyTold what asks for nothing, as a limit that is near
     * @param late what is late in which unit
     * @param lateMore whether more is late than was counted, and each number is at least that
     */
    record MorningView(List<AlertView> toAcknowledge, List<AlertView> actMissing, List<AlertView> onlyTold,
            List<LateLimits> late, boolean lateMore) {}

    /** Alerts to be acknowledged in one go. */
    record AcknowledgementsRequest(
            @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotBlank @Size(max = 200) String> alertIds) {}

    /**
     * What became of one of them.
     *
     * @param problem code of why it was refused; left out where it was not
     */
    @JsonInclude(Include.NON_NULL)
    record AcknowledgementView(String alertId, @Nullable String problem) {
        static AcknowledgementView of(InboxService.Acknowledged acknowledged) {
            ProblemException refusal = acknowledged.refusal();
            return new AcknowledgementView(acknowledged.alertId(), refusal == null ? null : refusal.code());
        }
    }

    /** What became of each. */
    record AcknowledgementsView(List<AcknowledgementView> alerts) {}

    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox/morning")
    MorningView morning(Actor actor) {
        InboxService.Morning morning = inbox.morning(actor, MOST_OF_A_MORNING);
        return new MorningView(views.of(morning.toAcknowledge()), views.of(morning.actMissing()),
                views.of(morning.onlyTold()),
                morning.late(), morning.lateMore());
    }

    /** Takes note of several; a second time is the same as once, and one that is refused stops no other. */
    @Requires(Action.ACKNOWLEDGE)
    @PostMapping("/inbox/acknowledgements")
    AcknowledgementsView acknowledgeAll(Actor actor, @Valid @RequestBody AcknowledgementsRequest request) {
        return new AcknowledgementsView(inbox.acknowledgeAll(actor, request.alertIds()).stream()
                .map(AcknowledgementView::of).toList());
    }

    /**
     * Live alerts: {@code all} with the ids there are, then {@code raised}, {@code acknowledged} and {@code withdrawn} with the alert. It ends after a
     * while, with the token and when the caller's posts change; who is still there asks anew.
     */
    @Requires(Action.READ_INBOX)
    @GetMapping(path = "/inbox/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Actor actor, Principal signedIn, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Instant until = signedIn instanceof JwtAuthenticationToken token ? token.getToken().getExpiresAt() : null;
        return streams.open(actor, until == null ? Instant.EPOCH : until);
    }

    @Requires(Action.READ_INBOX)
    @GetMapping("/inbox")
    InboxView inbox(Actor actor, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Size(max = 400) @Nullable String after) {
        InboxService.AlertPage page = inbox.of(actor, after, limit);
        return new InboxView(actor.id(), views.of(page.alerts()), page.next());
    }

    @Requires(value = Action.ACKNOWLEDGE, lookedUpForCaller = "alertId")
    @PostMapping("/alerts/{alertId}/acknowledge")
    AlertView acknowledge(Actor actor, @PathVariable @Size(max = 200) String alertId) {
        return views.of(inbox.acknowledge(actor, alertId));
    }

    /** Why it is not theirs. */
    record DeclineRequest(@NotNull DeclineReason reason) {}

    /** Says that it is another leader's: the duty desk and the next rung are told, and it stays on record. */
    @Requires(value = Action.ACKNOWLEDGE, lookedUpForCaller = "alertId")
    @PostMapping("/alerts/{alertId}/decline")
    AlertView decline(Actor actor, @PathVariable @Size(max = 200) String alertId,
            @Valid @RequestBody DeclineRequest request) {
        return views.of(inbox.decline(actor, alertId, request.reason()));
    }

    /**
     * To whom, and until when.
     *
     * @param to post id of a post below that somebody holds
     * @param until the last day for it, in Asia/Shanghai; not after the limit's own
     */
    record DelegateRequest(@NotBlank @Size(max = 64) String to, @NotNull LocalDate until) {}

    /** Hands it on to a post below (交办), before its limit has passed; it stays with the leader until that post takes note of it. */
    @Requires(value = Action.ACKNOWLEDGE, lookedUpForCaller = "alertId")
    @PostMapping("/alerts/{alertId}/delegate")
    AlertView delegate(Actor actor, @PathVariable @Size(max = 200) String alertId,
            @Valid @RequestBody DelegateRequest request) {
        return views.of(inbox.delegate(actor, alertId, request.to(), request.until()));
    }

    /** For bureaus and operations; an accused unit's people must not learn of it from its alerts (Art. 30). */
    @Requires(Action.READ_ALERTS)
    @GetMapping("/alerts")
    PetitionAlertsView alerts(Actor actor, @RequestParam @NotBlank @Size(max = 64) String petition) {
        return new PetitionAlertsView(views.of(inbox.ofPetition(actor, petition)));
    }

    @Requires(Action.COUNT_ALERTS)
    @GetMapping("/alerts/summary")
    AlertsSummary summary(Actor actor) {
        List<AlertCount> rows = inbox.counts(actor);
        return new AlertsSummary(rows.stream().mapToLong(AlertCount::count).sum(), rows, inbox.deliveryCounts(actor));
    }
}
