package org.petitions.notification.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.Decline;
import org.petitions.notification.alerts.AlertCommand.Delegate;
import org.petitions.notification.alerts.AlertDecision;
import org.petitions.notification.alerts.AlertReader;
import org.petitions.notification.alerts.AlertScope;
import org.petitions.notification.alerts.LeaderPosts;
import org.petitions.notification.alerts.LeaderPosts.LeaderPost;
import org.petitions.notification.alerts.UnitNames;
import org.petitions.notification.alerts.store.AlertCounts;
import org.petitions.notification.alerts.store.AlertCounts.AlertCount;
import org.petitions.notification.alerts.store.AlertCounts.DeliveryCount;
import org.petitions.notification.alerts.store.AlertQueries;
import org.petitions.notification.alerts.store.AlertQueries.ListPosition;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.LateAlerts;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;

/** What who acts for a post sees and does; a duty desk is a post like any other. */
@Component
class InboxService {
    private static final int MOST_OF_A_PETITION = 500;
    private static final Comparator<Alert> BY_DUE_DAY = Comparator
            .comparing((Alert alert) -> alert.details().dueAt()).thenComparing(alert -> alert.details().alertId());
    private static final Comparator<Alert> MOST_URGENT_FIRST = Comparator
            .comparing((Alert alert) -> alert.details().urgency()).reversed().thenComparing(BY_DUE_DAY);

    private final AlertService alerts;
    private final AlertQueries queries;
    private final AlertCounts counts;
    private final LateAlerts lateAlerts;
    private final LeaderPosts posts;
    private final UnitNames names;
    private final Clock clock;

    InboxService(AlertService alerts, AlertQueries queries, AlertCounts counts, LateAlerts lateAlerts,
            LeaderPosts posts, UnitNames names, Clock clock) {
        this.alerts = alerts;
        this.queries = queries;
        this.counts = counts;
        this.lateAlerts = lateAlerts;
        this.posts = posts;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Alerts, newest first.
     *
     * @param next cursor of the next page, or null on the last
     */
    record AlertPage(List<Alert> alerts, @Nullable String next) {}

    /**
     * The alerts of the posts that the actor acts for, and those that were handed on to them.
     *
     * @param after cursor of an earlier page, or null
     * @throws ProblemException 400 when the cursor is none of ours
     */
    AlertPage of(Actor actor, @Nullable String after, int limit) {
        ListPosition place = after == null ? null : InboxCursor.parse(after);
        List<Alert> found = queries.of(readerOf(actor), place, limit + 1);
        if (found.size() <= limit) {
            return new AlertPage(found, null);
        }
        List<Alert> page = found.subList(0, limit);
        return new AlertPage(page, InboxCursor.after(page.getLast()));
    }

    /**
     * The actor takes note of an alert (阅知确认); a second time is the same as once.
     *
     * @throws ProblemException 404 when there is none, or only another post's or one that the actor may not see, 409 when it was withdrawn
     */
    Alert acknowledge(Actor actor, String alertId) {
        return carriedOut(alertId, new Acknowledge(clock.instant(), readerOf(actor)));
    }

    /**
     * The actor says that an alert is another leader's: the duty desk and the next rung are told. A second time is the same as once.
     *
     * @throws ProblemException 404 as of {@link #acknowledge}, 409 when it was acknowledged or withdrawn, or asks no leader to answer for it
     */
    Alert decline(Actor actor, String alertId, DeclineReason reason) {
        return carriedOut(alertId, new Decline(clock.instant(), readerOf(actor), reason));
    }

    private Alert carriedOut(String alertId, AlertCommand command) {
        var carried = alerts.execute(alertId, command)
                .orElseThrow(() -> new ProblemException(InboxProblem.NO_SUCH_ALERT));
        if (carried.decision() instanceof AlertDecision.Refused(AlertDecision.RefusalReason refusal)) {
            throw new ProblemException(switch (refusal) {
                case OTHER_POST -> InboxProblem.NO_SUCH_ALERT;
                case WITHDRAWN -> InboxProblem.ALERT_WITHDRAWN;
                case ACKNOWLEDGED -> InboxProblem.ALERT_ACKNOWLEDGED;
                case DECLINED -> InboxProblem.ALERT_DECLINED;
                case NOT_TO_BE_DECLINED -> InboxProblem.ALERT_NOT_TO_BE_DECLINED;
                case NOT_TO_BE_DELEGATED -> InboxProblem.ALERT_NOT_TO_BE_DELEGATED;
                case TOO_LATE_TO_DELEGATE -> InboxProblem.ALERT_TOO_LATE_TO_DELEGATE;
                case DELEGATED -> InboxProblem.ALERT_DELEGATED;
                case NO_DELEGATE -> throw wrong("to", InboxFieldCode.NO_DELEGATE);
                case DELEGATION_DAY -> throw wrong("until", InboxFieldCode.DELEGATION_DAY);
            });
        }
        return carried.alert();
    }

    private static ProblemException wrong(String field, InboxFieldCode code) {
        return new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of(field, code));
    }

    /** To whom an alert may be handed on today, by their posts' ids. */
    List<LeaderPost> delegatesFor(Alert alert) {
        return posts.held(alert.details().delegates(), LegalCalendar.dayOf(clock.instant()));
    }

    /**
     * The actor hands an alert on to a post below, with a day. A second time is the same as once.
     *
     * @throws ProblemException 404 as of {@link #acknowledge}, 409 when it is late, handed on already or none that is handed on, 400 when the post or
     *     the day may not be
     */
    Alert delegate(Actor actor, String alertId, String to, LocalDate until) {
        Alert asked = byIds(actor, List.of(alertId)).stream().findFirst()
                .orElseThrow(() -> new ProblemException(InboxProblem.NO_SUCH_ALERT));
        // A post that nobody holds would never take note of it; what is refused for another reason says so first.
        boolean held = delegatesFor(asked).stream().anyMatch(post -> post.id().equals(to));
        return carriedOut(alertId, new Delegate(clock.instant(), readerOf(actor), held ? to : "", until));
    }

    /**
     * What a leader's morning begins with; as many of each as {@code limit} at most.
     *
     * @param toAcknowledge what has to be taken note of, the most urgent first, then by the day that it was or is due
     * @param actMissing what the leader took note of, and the act is still missing
     * @param onlyTold what asks for nothing, as a limit that is near
     * @param late what is late in which unit
     * @param lateMore whether more is late than was counted, and each number is at least that
     */
    record Morning(List<Alert> toAcknowledge, List<Alert> actMissing, List<Alert> onlyTold, List<LateLimits> late,
            boolean lateMore) {}

    /** What the actor's morning begins with. */
    Morning morning(Actor actor, int limit) {
        AlertReader reader = readerOf(actor);
        List<Alert> toAcknowledge = Stream
                .concat(queries.delegated(reader, limit).stream(), queries.toAcknowledge(reader, limit).stream())
                .distinct().sorted(MOST_URGENT_FIRST).limit(limit).toList();
        List<Alert> actMissing = Stream
                .concat(queries.delegatedAndMissing(reader, limit).stream(), queries.actMissing(reader, limit).stream())
                .sorted(BY_DUE_DAY).limit(limit).toList();
        List<Alert> onlyTold = queries.onlyTold(reader, limit);
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        LateAlerts.Found found = lateAlerts.of(reader, clock.instant());
        List<LateLimits> late = LateLimits.of(found.alerts(),
                unit -> names.on(today, unit).orElseGet(() -> UnitId.zh(unit)), clock.instant());
        return new Morning(toAcknowledge, actMissing, onlyTold, late, found.more());
    }

    /** Ids of what the actor still has to take note of or is told of, the newest. */
    Set<String> idsOfOpen(Actor actor, int limit) {
        return queries.idsOfOpen(readerOf(actor), limit);
    }

    /** Those of some alerts that are the actor's to see. */
    List<Alert> byIds(Actor actor, Collection<String> alertIds) {
        return queries.byIds(readerOf(actor), alertIds);
    }

    /**
     * What became of one of several alerts that were acknowledged in one go.
     *
     * @param refusal why not, or null
     */
    record Acknowledged(String alertId, @Nullable ProblemException refusal) {}

    /** As {@link #acknowledge} for each of several; that one is refused stops no other. */
    List<Acknowledged> acknowledgeAll(Actor actor, Collection<String> alertIds) {
        return alertIds.stream().distinct().map(alertId -> {
            try {
                acknowledge(actor, alertId);
                return new Acknowledged(alertId, null);
            } catch (ProblemException refusal) {
                return new Acknowledged(alertId, refusal);
            }
        }).toList();
    }

    private static AlertReader readerOf(Actor actor) {
        return new AlertReader(actor.actingFor().stream()
                .collect(Collectors.toMap(Function.identity(), post -> since(actor, post))));
    }

    private static Instant since(Actor actor, String post) {
        return actor.actingSince(post).orElse(Instant.EPOCH);
    }

    /** The alerts about a petition that the actor may be told of, oldest first; none too for one that is not there, or not before their bureau. */
    List<Alert> ofPetition(Actor actor, String petitionId) {
        return queries.ofPetition(petitionId, scopeOf(actor), MOST_OF_A_PETITION);
    }

    /** Exact counts of the alerts that the actor may be told of. */
    List<AlertCount> counts(Actor actor) {
        return counts.counts(scopeOf(actor));
    }

    /** Exact counts of their deliveries. */
    List<DeliveryCount> deliveryCounts(Actor actor) {
        return counts.deliveryCounts(scopeOf(actor));
    }

    private static AlertScope scopeOf(Actor actor) {
        if (actor.role() == Role.OPERATIONS) {
            return AlertScope.all(actor.accusedAs());
        }
        return AlertScope.ofBureau(actor.unit(), actor.accusedAs());
    }
}
