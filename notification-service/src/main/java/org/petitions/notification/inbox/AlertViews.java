package org.petitions.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.CaseFacts;
import org.petitions.notification.alerts.Delegation;
import org.petitions.notification.alerts.LeaderPosts;
import org.petitions.notification.alerts.store.CaseFactsStore;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Shows alerts to people and programs, with the number and category of their cases, where these are known here. */
@Component
class AlertViews {
    private final CaseFactsStore cases;
    private final LeaderPosts posts;
    private final Clock clock;

    AlertViews(CaseFactsStore cases, LeaderPosts posts, Clock clock) {
        this.cases = cases;
        this.posts = posts;
        this.clock = clock;
    }

    /** For programs. */
    List<AlertView> of(List<Alert> alerts) {
        Map<String, CaseFacts> facts = factsOf(alerts);
        return alerts.stream().map(alert -> AlertView.of(alert, facts.get(alert.details().petitionId()))).toList();
    }

    /** One of them. */
    AlertView of(Alert alert) {
        return of(List.of(alert)).getFirst();
    }

    /** For the pages of who is signed in. */
    List<AlertCard> cards(List<Alert> alerts, Actor actor) {
        Map<String, CaseFacts> facts = factsOf(alerts);
        Instant now = clock.instant();
        return alerts.stream().map(alert -> AlertCard.of(alert, facts.get(alert.details().petitionId()),
                handedOn(alert, actor), now)).toList();
    }

    /** By what its case is known, by the case's id. */
    Map<String, CaseFacts> factsOf(List<Alert> alerts) {
        return alerts.isEmpty()
                ? Map.of()
                : cases.of(alerts.stream().map(alert -> alert.details().petitionId()).distinct().toList());
    }

    private AlertCard.@Nullable HandedOn handedOn(Alert alert, Actor actor) {
        Delegation delegation = alert.delegation();
        if (delegation == null) {
            return null;
        }
        boolean own = actor.actingFor().contains(alert.details().post());
        String other = own ? delegation.to() : alert.details().post();
        Optional<BilingualText> title = posts.find(other).map(LeaderPosts.LeaderPost::title);
        return new AlertCard.HandedOn(own, title.orElseGet(() -> new BilingualText(other, other)),
                delegation.until().toString());
    }
}
