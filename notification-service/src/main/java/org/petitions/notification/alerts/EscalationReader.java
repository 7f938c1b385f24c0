package org.petitions.notification.alerts;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.NotificationEvent;
import org.petitions.notification.alerts.AlertCommand.ShowInInbox;
import org.petitions.notification.alerts.AlertDocument.MailWork;
import org.petitions.notification.alerts.Decision.Decided;
import org.petitions.outbox.NewDocument;
import org.petitions.shell.events.EventHandler;
import org.petitions.shell.events.EventWriter;
import org.petitions.shell.events.Received;
import org.petitions.shell.events.Traces;
import org.springframework.stereotype.Component;

/**
 * Reads what the ladder says: raises alerts and withdraws them. An alert comes before its withdrawal, in the same partition, unless it is
 * put back from the dead letters; then it is withdrawn from the beginning.
 */
@Component
class EscalationReader implements EventHandler {
    private final Alerts alerts;
    private final EarlyWithdrawals earlyWithdrawals;
    private final EventWriter events;
    private final Traces traces;
    private final Clock clock;
    private final InstantSource wallClock = InstantSource.system();
    private final MailWaiting mailing;

    EscalationReader(Alerts alerts, EarlyWithdrawals earlyWithdrawals, EventWriter events, Traces traces, Clock clock,
            MailWaiting mailing) {
        this.alerts = alerts;
        this.earlyWithdrawals = earlyWithdrawals;
        this.events = events;
        this.traces = traces;
        this.clock = clock;
        this.mailing = mailing;
    }

    private record Raised(Received from, Alert alert) {
        String id() {
            return alert.terms().alertId();
        }
    }

    @Override
    public void handle(List<Received> received) {
        List<Raised> raised = new ArrayList<>();
        List<AlertWithdrawn> withdrawn = new ArrayList<>();
        for (Received each : received) {
            if (each.event() instanceof EscalationEvent event) {
                AlertRules.raisedBy(event).ifPresent(alert -> raised.add(new Raised(each, alert)));
                if (event instanceof AlertWithdrawn withdrawal) {
                    withdrawn.add(withdrawal);
                }
            }
        }
        List<String> ids = raised.stream().map(Raised::id).toList();
        alerts.raise(documents(raised, earlyWithdrawals.of(ids)));
        // All of them, those that were here already too: an earlier try may have failed between saving and telling.
        mailing.waiting(ids);
        alerts.withdraw(withdrawn);
    }

    private List<NewDocument<AlertDocument>> documents(List<Raised> raised, Map<String, AlertState.Withdrawn> early) {
        List<NewDocument<AlertDocument>> documents = new ArrayList<>();
        raised.forEach(each -> each.from()
                .inTrace(() -> documents.add(document(each.alert(), early.get(each.id())))));
        return documents;
    }

    private NewDocument<AlertDocument> document(Alert alert, AlertState.@Nullable Withdrawn withdrawal) {
        Decision decision = AlertRules.decide(alert, new ShowInInbox(clock.instant()));
        List<NotificationEvent> decided = decision instanceof Decided(var list) ? list : List.of();
        Alert shown = Alerts.evolved(alert, decided);
        AlertDocument document = AlertDocument.of(withdrawal == null ? shown : AlertRules.withdrawn(shown, withdrawal),
                1, MailWork.startingAt(wallClock.instant()), traces.current());
        return new NewDocument<>(document, events.writeAll(decided));
    }
}
