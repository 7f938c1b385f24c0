package org.petitions.notification.alerts.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.NotificationEvent;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand;
import org.petitions.notification.alerts.AlertCommand.ReportLost;
import org.petitions.notification.alerts.AlertDecision;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.Refused;
import org.petitions.notification.alerts.AlertRules;
import org.petitions.notification.alerts.OutgoingChannels;
import org.petitions.notification.alerts.AlertState;
import org.petitions.outbox.ChangedDocument;
import org.petitions.outbox.NewDocument;
import org.petitions.outbox.Outbox;
import org.petitions.outbox.Outbox.Insertion;
import org.petitions.outbox.Outbox.Update;
import org.petitions.outbox.StaleVersionException;
import org.petitions.starter.events.EventEncoder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The alerts as they are kept: each change is decided by the rules and saved with its events in one write, guarded by the version. */
@Component
public class AlertService {
    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final EventEncoder events;
    private final AlertMetrics metrics;
    private final EarlyWithdrawals earlyWithdrawals;
    private final OutgoingChannels channels;
    private final InstantSource wallClock = InstantSource.system();

    AlertService(MongoTemplate mongo, Outbox outbox, EventEncoder events, AlertMetrics metrics,
            EarlyWithdrawals earlyWithdrawals, OutgoingChannels channels) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
        this.metrics = metrics;
        this.earlyWithdrawals = earlyWithdrawals;
        this.channels = channels;
    }

    /**
     * What became of a command.
     *
     * @param alert the alert as it is now
     * @param decision what was decided
     */
    public record CommandResult(Alert alert, AlertDecision decision) {}

    /**
     * Carries out a command, on the alert as it is then.
     *
     * @return empty when there is no such alert
     * @throws org.springframework.dao.DataAccessException when the database cannot be reached
     */
    public Optional<CommandResult> execute(String alertId, AlertCommand command) {
        while (true) {
            AlertDocument document = mongo.findById(alertId, AlertDocument.class);
            if (document == null) {
                return Optional.empty();
            }
            Alert alert = document.alert();
            AlertDecision decision = AlertRules.decide(alert, command, channels.channels());
            switch (decision) {
                case NoChange _,Refused _ -> {
                    return Optional.of(new CommandResult(alert, decision));
                }
                case Decided(Alert next, List<NotificationEvent> decided) -> {
                    if (trySave(changed(document, next, command), document.version(), decided)) {
                        decided.forEach(event -> metrics.published(next.details(), event));
                        return Optional.of(new CommandResult(next, decision));
                    }
                }
            }
        }
    }

    private AlertDocument changed(AlertDocument document, Alert next, AlertCommand command) {
        return command instanceof ReportLost(var _, AlertChannel channel, var _, Instant againAt) && againAt != null
                ? document.next(next, channel, wallClock.instant(), againAt)
                : document.next(next);
    }

    private boolean trySave(AlertDocument next, long version, List<NotificationEvent> decided) {
        try {
            outbox.update(next, version, events.encodeAll(decided));
            return true;
        } catch (StaleVersionException _) {
            return false; // somebody changed it just now: decide again on what it has become
        }
    }

    /** Saves new alerts with the events that tell of them. One that is here already is left as it is. */
    void raise(List<NewDocument<AlertDocument>> alerts) {
        List<Insertion> results = outbox.insertAll(alerts);
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) == Insertion.SAVED) {
                Alert alert = alerts.get(i).entity().alert();
                metrics.raised(alert.details());
                if (alert.state() instanceof AlertState.Withdrawn) {
                    metrics.withdrawn(alert.details());
                }
            }
        }
    }

    /**
     * Withdraws alerts. One that is acknowledged or withdrawn already is left as it is; for one that is not here, the withdrawal is kept
     * until it comes.
     */
    void withdraw(List<AlertWithdrawn> withdrawals) {
        Map<String, AlertWithdrawn> left = new LinkedHashMap<>();
        withdrawals.forEach(event -> left.putIfAbsent(event.alertId(), event));
        while (!left.isEmpty()) {
            List<AlertDocument> here = mongo.find(Query.query(where("_id").in(left.keySet())), AlertDocument.class);
            keepForLater(left, here);
            List<ChangedDocument<AlertDocument>> changes = withdrawn(here, left);
            List<Update> results = outbox.updateAll(changes);
            Set<String> stale = new HashSet<>();
            for (int i = 0; i < results.size(); i++) {
                AlertDocument document = changes.get(i).entity();
                switch (results.get(i)) {
                    case SAVED -> metrics.withdrawn(document.alert().details());
                    case STALE -> stale.add(document.id());
                }
            }
            left.keySet().retainAll(stale);
        }
    }

    private void keepForLater(Map<String, AlertWithdrawn> withdrawals, List<AlertDocument> here) {
        Map<String, AlertWithdrawn> early = new LinkedHashMap<>(withdrawals);
        here.forEach(document -> early.remove(document.id()));
        earlyWithdrawals.keep(early.values());
    }

    private static List<ChangedDocument<AlertDocument>> withdrawn(List<AlertDocument> documents,
            Map<String, AlertWithdrawn> withdrawals) {
        List<ChangedDocument<AlertDocument>> changes = new ArrayList<>();
        for (AlertDocument document : documents) {
            Alert alert = document.alert();
            AlertWithdrawn event = Objects.requireNonNull(withdrawals.get(document.id()), "only these were asked for");
            Alert next = AlertRules.withdrawn(alert, AlertRules.withdrawalOf(event));
            if (!next.equals(alert)) {
                changes.add(new ChangedDocument<>(document.next(next), document.version(), List.of()));
            }
        }
        return changes;
    }
}
