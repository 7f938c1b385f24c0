package org.petitions.notification.alerts;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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

/** Reads what the ladder says: raises alerts and withdraws them. An alert always comes before its withdrawal, in the same partition. */
@Component
class EscalationReader implements EventHandler {
    private final Alerts alerts;
    private final EventWriter events;
    private final Traces traces;
    private final Clock clock;
    private final InstantSource wallClock = InstantSource.system();
    private final MailWaiting mailing;

    EscalationReader(Alerts alerts, EventWriter events, Traces traces, Clock clock, MailWaiting mailing) {
        this.alerts = alerts;
        this.events = events;
        this.traces = traces;
        this.clock = clock;
        this.mailing = mailing;
    }

    @Override
    public void handle(List<Received> received) {
        List<NewDocument<AlertDocument>> raised = new ArrayList<>();
        List<AlertWithdrawn> withdrawn = new ArrayList<>();
        for (Received each : received) {
            if (each.event() instanceof EscalationEvent event) {
                AlertRules.raisedBy(event).ifPresent(
                        alert -> each.inTrace(() -> raised.add(document(alert))));
                if (event instanceof AlertWithdrawn withdrawal) {
                    withdrawn.add(withdrawal);
                }
            }
        }
        alerts.raise(raised);
        // All of them, those that were here already too: an earlier try may have failed between saving and telling.
        mailing.waiting(raised.stream().map(document -> document.entity().id()).toList());
        alerts.withdraw(withdrawn);
    }

    private NewDocument<AlertDocument> document(Alert alert) {
        Decision decision = AlertRules.decide(alert, new ShowInInbox(clock.instant()));
        List<NotificationEvent> decided = decision instanceof Decided(var list) ? list : List.of();
        AlertDocument document = AlertDocument.of(Alerts.evolved(alert, decided), 1,
                MailWork.startingAt(wallClock.instant()), traces.current());
        return new NewDocument<>(document, events.writeAll(decided));
    }
}
