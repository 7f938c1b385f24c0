package org.petitions.casework.timeline;

import java.util.List;
import java.util.Optional;
import org.petitions.casework.limits.LimitStore;
import org.petitions.events.EscalationEvent;
import org.petitions.events.LimitEvent;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Keeps the limits that escalation-service tells of, and notes on the timeline what became of each, who let one pass and who was told. */
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
            case EscalationEvent.LimitMissed missed -> Optional.of(Note.missed(missed));
            case EscalationEvent.AlertRaised alert -> Optional.of(Note.alerted(alert.id(), alert.petitionId(),
                    alert.at(), alert.reason(), alert.unit(), alert.dueAt(), alert.policy()));
            case EscalationEvent.DutyDeskCalled called -> Optional.of(Note.deskCalled(called.id(),
                    called.petitionId(), called.at(), called.reason(), called.unit(), called.dueAt(), called.policy()));
            case LimitEvent limit -> Optional.of(noteOf(limit));
            // The step that made the alert needless is on the timeline itself.
            case EscalationEvent.AlertWithdrawn _ -> Optional.empty();
        };
    }

    private static Note noteOf(LimitEvent event) {
        return switch (event) {
            case LimitEvent.LimitSet set -> Note.of(set, Note.Kind.LIMIT_SET, set.period().end());
            case LimitEvent.LimitMoved moved -> Note.of(moved, Note.Kind.LIMIT_MOVED, moved.period().end());
            case LimitEvent.LimitHandedOver handed -> Note.of(handed, Note.Kind.LIMIT_HANDED_OVER, null);
            case LimitEvent.LimitPaused paused -> Note.of(paused, Note.Kind.LIMIT_PAUSED, null);
            case LimitEvent.LimitResumed resumed -> Note.of(resumed, Note.Kind.LIMIT_RESUMED, null);
            case LimitEvent.LimitMet met -> Note.of(met, Note.Kind.LIMIT_MET, null);
            case LimitEvent.LimitEnded ended -> Note.of(ended, Note.Kind.LIMIT_ENDED, null);
            case LimitEvent.LimitMissTakenBack back ->
                Note.of(back, Note.Kind.LIMIT_MISS_TAKEN_BACK, back.dueAt());
        };
    }
}
