package org.petitions.casework.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.accountability.UpwardSignals;
import org.petitions.casework.backlog.UpwardMatters;
import org.petitions.casework.cases.PetitionEventListener;
import org.petitions.casework.charge.ChargeAtOnce;
import org.petitions.casework.erasure.CaseErasure;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.AnswerPublicationChosen;
import org.petitions.events.IntakeEvent.AttachmentAdded;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.IntakeEvent.TrackingCodeReissued;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Takes in what intake-service says of petitions: a batch costs one write for all that opens and one for all that was said, and
 * then some for each that was erased.
 */
@Component
class IntakeEventHandler implements EventHandler {
    private final CaseOpener caseOpener;
    private final PetitionerRequests petitionerRequests;
    private final CaseErasure erasure;
    private final NoteStore notes;
    private final ChargeAtOnce chargeAtOnce;
    private final UpwardSignals upwardSignals;

    private final UpwardMatters upward;
    private final List<PetitionEventListener> listeners;

    IntakeEventHandler(CaseOpener openings, PetitionerRequests word, CaseErasure erasure, NoteStore notes,
            ChargeAtOnce chargeAtOnce, UpwardSignals upwardSignals, UpwardMatters upward,
            List<PetitionEventListener> listeners) {
        this.upwardSignals = upwardSignals;
        this.upward = upward;
        this.listeners = listeners;
        this.chargeAtOnce = chargeAtOnce;
        this.erasure = erasure;
        this.notes = notes;
        this.caseOpener = openings;
        this.petitionerRequests = word;
    }

    @Override
    public void handle(List<ReceivedEvent> batch) {
        // The first registration of each petition is enough: intake sends one, others are repetitions.
        Map<String, ReceivedEvent> registered = new LinkedHashMap<>();
        Map<String, Deque<ReceivedEvent>> said = new LinkedHashMap<>();
        List<PetitionErased> erased = new ArrayList<>();
        for (ReceivedEvent received : batch) {
            IntakeEvent event = (IntakeEvent) received.event();
            switch (event) {
                case PetitionRegistered _ -> registered.putIfAbsent(event.petitionId(), received);
                case PetitionErased gone -> erased.add(gone);
                case AttachmentAdded added -> notes.add(Note.attached(added));
                case TrackingCodeReissued reissued -> notes.add(Note.codeReissued(reissued));
                case AnswerPublicationChosen _ -> {
                    // nothing that the case itself answers
                }
                default -> said.computeIfAbsent(event.petitionId(), id -> new ArrayDeque<>()).add(received);
            }
        }
        caseOpener.open(registered.values());
        upward.onRegistered(registered.values().stream().map(each -> (PetitionRegistered) each.event()).toList());
        registered.values().forEach(received -> received
                .inTrace(() -> chargeAtOnce.onRegistered((PetitionRegistered) received.event())));
        registered.values().forEach(received -> upwardSignals.onRegistered((PetitionRegistered) received.event()));
        List<IntakeEvent> events = batch.stream().map(received -> (IntakeEvent) received.event()).toList();
        listeners.forEach(listener -> listener.onPetitionEvents(events));
        while (!said.isEmpty()) {
            petitionerRequests.apply(firstOfEach(said));
        }
        erased.forEach(this::erase);
    }

    /** The line on the timeline comes last: it says that it is done. */
    private void erase(PetitionErased event) {
        erasure.erase(event.petitionId(), event.at());
        notes.add(Note.erased(event));
    }

    /** Takes the first that is left of each petition out, so that what one petitioner said goes in one after the other. */
    private static Map<String, ReceivedEvent> firstOfEach(Map<String, Deque<ReceivedEvent>> said) {
        Map<String, ReceivedEvent> first = new LinkedHashMap<>();
        said.forEach((id, words) -> first.put(id, words.removeFirst()));
        said.values().removeIf(Deque::isEmpty);
        return first;
    }
}
