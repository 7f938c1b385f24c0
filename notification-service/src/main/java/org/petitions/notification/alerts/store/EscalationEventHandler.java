package org.petitions.notification.alerts.store;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.NotificationEvent;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDecision;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertRules;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.OutgoingChannels;
import org.petitions.outbox.NewDocument;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.events.TracePropagation;
import org.springframework.stereotype.Component;

/**
 * Reads what the ladder says: raises alerts and withdraws them. An alert comes before its withdrawal, in the same partition, unless it is
 * put back from the dead letters; then it is withdrawn from the beginning.
 */
@Component
class EscalationEventHandler implements EventHandler {
    private final AlertService alerts;
    private final EarlyWithdrawals earlyWithdrawals;
    private final EventEncoder events;
    private final TracePropagation traces;
    private final Clock clock;
    private final InstantSource wallClock = InstantSource.system();
    private final WaitingDeliveryListener deliveries;
    private final OutgoingChannels channels;

    EscalationEventHandler(AlertService alerts, EarlyWithdrawals earlyWithdrawals, EventEncoder events,
            TracePropagation traces, Clock clock,
            WaitingDeliveryListener deliveries, OutgoingChannels channels) {
        this.alerts = alerts;
        this.earlyWithdrawals = earlyWithdrawals;
        this.events = events;
        this.traces = traces;
        this.clock = clock;
        this.deliveries = deliveries;
        this.channels = channels;
    }

    private record Raised(ReceivedEvent from, Alert alert) {
        String id() {
            return alert.details().alertId();
        }
    }

    @Override
    public void handle(List<ReceivedEvent> received) {
        List<Raised> raised = new ArrayList<>();
        List<AlertWithdrawn> withdrawn = new ArrayList<>();
        for (ReceivedEvent each : received) {
            if (each.event() instanceof EscalationEvent event) {
                AlertRules.raisedBy(event, channels.channels()).ifPresent(alert -> raised.add(new Raised(each, alert)));
                if (event instanceof AlertWithdrawn withdrawal) {
                    withdrawn.add(withdrawal);
                }
            }
        }
        List<String> ids = raised.stream().map(Raised::id).toList();
        alerts.raise(documents(raised, earlyWithdrawals.of(ids)));
        // All of them, those that were here already too: an earlier try may have failed between saving and telling.
        deliveries.onWaitingDeliveries(ids);
        alerts.withdraw(withdrawn);
    }

    private List<NewDocument<AlertDocument>> documents(List<Raised> raised, Map<String, AlertState.Withdrawn> early) {
        List<NewDocument<AlertDocument>> documents = new ArrayList<>();
        raised.forEach(each -> each.from()
                .inTrace(() -> documents.add(document(each.alert(), early.get(each.id())))));
        return documents;
    }

    private NewDocument<AlertDocument> document(Alert alert, AlertState.@Nullable Withdrawn withdrawal) {
        AlertDecision decision = AlertRules.decide(alert, new ShowInInbox(clock.instant()));
        if (!(decision instanceof Decided(Alert shown, List<NotificationEvent> decided))) {
            throw new IllegalStateException("a new alert can always be shown");
        }
        AlertDocument document = AlertDocument.of(withdrawal == null ? shown : AlertRules.withdrawn(shown, withdrawal),
                wallClock.instant(), traces.currentTraceParent());
        return new NewDocument<>(document, events.encodeAll(decided));
    }
}
