package org.petitions.casework.timeline;

import java.util.List;
import java.util.Optional;
import org.petitions.casework.limits.LimitStore;
import org.petitions.events.EscalationEvent;
import org.petitions.events.LimitEvent;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the limits that escalation-service tells of, and notes on the timeline what it found: who let one pass, and who was told. */
@Component
class EscalationEventHandler implements EventHandler {
    private final NoteStore notes;
    private final LimitStore limits;

    EscalationEventHandler(NoteStore notes, LimitStore limits) {
        this.limits = limits;
        this.notes = notes;
    }

    @Override
    public void handle(List<ReceivedEvent> batch) {
        limits.add(batch.stream().map(received -> (EscalationEvent) received.event()).toList());
        notes.addAll(batch.stream().map(received -> noteOf((EscalationEvent) received.event()))
                .flatMap(Optional::stream).toList());
    }

    private static Optional<Note> noteOf(EscalationEvent event) {
        return switch (event) {
            case EscalationEvent.LimitMissed missed -> Optional.of(Note.missed(missed.id(), missed.petitionId(),
                    missed.at(), missed.clock(), missed.unit(), missed.dueAt(), missed.policy()));
            case EscalationEvent.AlertRaised alert -> Optional.of(Note.alerted(alert.id(), alert.petitionId(),
                    alert.at(), alert.reason(), alert.unit(), alert.dueAt(), alert.policy()));
            case EscalationEvent.DutyDeskCalled called -> Optional.of(Note.deskCalled(called.id(),
                    called.petitionId(), called.at(), called.reason(), called.unit(), called.dueAt(), called.policy()));
            case LimitEvent.LimitMissTakenBack takenBack -> Optional.of(Note.missTakenBack(takenBack));
            // The case's own list of limits tells these.
            case LimitEvent _ -> Optional.empty();
            // The step that made the alert needless is on the timeline itself.
            case EscalationEvent.AlertWithdrawn _ -> Optional.empty();
        };
    }
}
