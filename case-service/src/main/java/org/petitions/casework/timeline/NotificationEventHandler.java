package org.petitions.casework.timeline;

import java.util.List;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.NotificationEvent.NoticeFailed;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.events.NotificationEvent.NoticeSent;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Notes on the timeline what became of each alert: who was told what when is what liability rests on (Art. 43 to 46). A receipt may be
 * read before the alert itself, whose topic is another.
 */
@Component
class NotificationEventHandler implements EventHandler {
    private final NoteStore notes;
    private final NoticeOutcomeListener notices;

    NotificationEventHandler(NoteStore notes, NoticeOutcomeListener notices) {
        this.notes = notes;
        this.notices = notices;
    }

    @Override
    public void handle(List<ReceivedEvent> batch) {
        notes.addAll(batch.stream().map(received -> noteOf((NotificationEvent) received.event())).toList());
        for (ReceivedEvent received : batch) {
            if (received.event() instanceof NoticeOutcome outcome) {
                received.inTrace(() -> notices.onOutcome(outcome));
            }
        }
    }

    private static Note noteOf(NotificationEvent event) {
        return switch (event) {
            case AlertDelivered delivered -> Note.delivered(delivered);
            case DeliveryRefused refused -> Note.refused(refused);
            case AlertUnreachable unreachable -> Note.unreachable(unreachable);
            case AlertUndeliverable undeliverable -> Note.undeliverable(undeliverable);
            case AlertAcknowledged acknowledged -> Note.acknowledged(acknowledged);
            case AlertDeclined declined -> Note.declined(declined);
            case AlertDelegated delegated -> Note.delegated(delegated);
            case NoticeSent sent -> Note.told(sent);
            case NoticeFailed failed -> Note.untold(failed);
        };
    }
}
