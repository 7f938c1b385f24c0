package org.petitions.notification.alerts.store;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.LimitEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDecision;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertRules;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.OutgoingChannels;
import org.petitions.notification.alerts.UnitNames;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.NewDocument;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.petitions.starter.events.EventEncoder;
import org.petitions.starter.events.TracePropagation;
import org.springframework.stereotype.Component;

/**
 * Reads what the ladder says: raises alerts and withdraws them, and notes which limits are over. An alert comes before its withdrawal, in the same partition, unless it is
 * put back from the dead letters; then it is withdrawn from the beginning.
 */
@Component
class EscalationEventHandler implements EventHandler {
    private final AlertService alerts;
    private final EarlyWithdrawals earlyWithdrawals;
    private final CorrectedAccusations accusations;
    private final EndedLimits endedLimits;
    private final EventEncoder events;
    private final TracePropagation traces;
    private final Clock clock;
    private final InstantSource wallClock = InstantSource.system();
    private final WaitingDeliveryListener deliveries;
    private final OutgoingChannels channels;
    private final UnitNames names;

    EscalationEventHandler(AlertService alerts, EarlyWithdrawals earlyWithdrawals,
            CorrectedAccusations accusations, EndedLimits endedLimits, EventEncoder events,
            TracePropagation traces, Clock clock,
            WaitingDeliveryListener deliveries, OutgoingChannels channels, UnitNames names) {
        this.alerts = alerts;
        this.earlyWithdrawals = earlyWithdrawals;
        this.accusations = accusations;
        this.endedLimits = endedLimits;
        this.events = events;
        this.traces = traces;
        this.clock = clock;
        this.deliveries = deliveries;
        this.channels = channels;
        this.names = names;
    }

    private record Raised(ReceivedEvent from, Alert alert) {
        String id() {
            return alert.details().alertId();
        }
    }

    private record UnitOnDay(LocalDate day, String unit) {}

    @Override
    public void handle(List<ReceivedEvent> received) {
        List<Raised> raised = new ArrayList<>();
        List<AlertWithdrawn> withdrawn = new ArrayList<>();
        List<LimitEvent> limits = new ArrayList<>();
        Map<UnitOnDay, Optional<String>> known = new HashMap<>(); // many alerts of a burst are about few units
        for (ReceivedEvent each : received) {
            if (each.event() instanceof EscalationEvent event) {
                AlertRules.raisedBy(event, channels.channels())
                        .ifPresent(alert -> raised.add(new Raised(each, named(alert, known))));
                if (event instanceof AlertWithdrawn withdrawal) {
                    withdrawn.add(withdrawal);
                }
                if (event instanceof LimitEvent limit) {
                    limits.add(limit);
                }
            }
        }
        List<String> ids = raised.stream().map(Raised::id).toList();
        alerts.raise(documents(raised, earlyWithdrawals.of(ids)));
        accusations.markRaised(raised.stream().map(each -> each.alert().details().petitionId()).distinct().toList());
        // All of them, those that were here already too: an earlier try may have failed between saving and telling.
        deliveries.onWaitingDeliveries(ids);
        alerts.withdraw(withdrawn);
        endedLimits.note(limits);
    }

    /** An alert keeps what its unit was called when it was raised, as a document does. */
    private Alert named(Alert alert, Map<UnitOnDay, Optional<String>> known) {
        var unit = new UnitOnDay(LegalCalendar.dayOf(alert.details().raisedAt()), alert.details().unit());
        return known.computeIfAbsent(unit, one -> names.on(one.day(), one.unit())).map(alert::named).orElse(alert);
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
