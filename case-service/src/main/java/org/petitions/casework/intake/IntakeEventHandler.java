package org.petitions.casework.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.starter.consumer.EventHandler;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Takes in what intake-service says of petitions: a batch costs one write for all that opens and one for all that was said. */
@Component
class IntakeEventHandler implements EventHandler {
    private final CaseOpener caseOpener;
    private final PetitionerRequests petitionerRequests;

    IntakeEventHandler(CaseOpener openings, PetitionerRequests word) {
        this.caseOpener = openings;
        this.petitionerRequests = word;
    }

    @Override
    public void handle(List<ReceivedEvent> batch) {
        // The first registration of each petition is enough: intake sends one, others are repetitions.
        Map<String, ReceivedEvent> registered = new LinkedHashMap<>();
        Map<String, Deque<ReceivedEvent>> said = new LinkedHashMap<>();
        for (ReceivedEvent received : batch) {
            IntakeEvent event = (IntakeEvent) received.event();
            if (event instanceof PetitionRegistered) {
                registered.putIfAbsent(event.petitionId(), received);
            } else {
                said.computeIfAbsent(event.petitionId(), id -> new ArrayDeque<>()).add(received);
            }
        }
        caseOpener.open(registered.values());
        while (!said.isEmpty()) {
            petitionerRequests.apply(firstOfEach(said));
        }
    }

    /** Takes the first that is left of each petition out, so that what one petitioner said goes in one after the other. */
    private static Map<String, ReceivedEvent> firstOfEach(Map<String, Deque<ReceivedEvent>> said) {
        Map<String, ReceivedEvent> first = new LinkedHashMap<>();
        said.forEach((id, words) -> first.put(id, words.removeFirst()));
        said.values().removeIf(Deque::isEmpty);
        return first;
    }
}
