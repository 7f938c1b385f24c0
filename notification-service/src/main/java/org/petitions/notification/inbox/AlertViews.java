package org.petitions.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.law.LegalCalendar;
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
        Map<String, BilingualText> titles = posts.titles(alerts.stream()
                .flatMap(alert -> otherPost(alert, actor).stream()).distinct().toList());
        return alerts.stream().map(alert -> AlertCard.of(alert, facts.get(alert.details().petitionId()),
                handedOn(alert, actor, titles, now), now)).toList();
    }

    /** By what its case is known, by the case's id. */
    Map<String, CaseFacts> factsOf(List<Alert> alerts) {
        return alerts.isEmpty()
                ? Map.of()
                : cases.of(alerts.stream().map(alert -> alert.details().petitionId()).distinct().toList());
    }

    private static boolean isOwn(Alert alert, Actor actor) {
        return actor.actingFor().contains(alert.details().post());
    }

    /** The post that an alert was handed on to, or that handed it on to who reads it; empty where neither. */
    private static Optional<String> otherPost(Alert alert, Actor actor) {
        return Optional.ofNullable(alert.delegation())
                .map(delegation -> isOwn(alert, actor) ? delegation.to() : alert.details().post());
    }

    private static AlertCard.@Nullable HandedOn handedOn(Alert alert, Actor actor, Map<String, BilingualText> titles,
            Instant now) {
        Delegation delegation = alert.delegation();
        String other = otherPost(alert, actor).orElse(null);
        if (delegation == null || other == null) {
            return null;
        }
        return new AlertCard.HandedOn(isOwn(alert, actor), titles.getOrDefault(other, new BilingualText(other, other)),
                delegation.until().toString(), delegation.until().isBefore(LegalCalendar.dayOf(now)));
    }
}
