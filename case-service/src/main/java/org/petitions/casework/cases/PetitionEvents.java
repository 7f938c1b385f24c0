package org.petitions.casework.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.shell.events.EventHandler;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/** Takes in what intake-service says of petitions: a batch costs one write for all that opens and one for all that was said. */
@Component
class PetitionEvents implements EventHandler {
    private final Openings openings;
    private final PetitionersWord word;

    PetitionEvents(Openings openings, PetitionersWord word) {
        this.openings = openings;
        this.word = word;
    }

    @Override
    public void handle(List<Received> batch) {
        // The first registration of each petition is enough: intake sends one, others are repetitions.
        Map<String, Received> registered = new LinkedHashMap<>();
        Map<String, Deque<Received>> said = new LinkedHashMap<>();
        for (Received received : batch) {
            IntakeEvent event = (IntakeEvent) received.event();
            if (event instanceof PetitionRegistered) {
                registered.putIfAbsent(event.petitionId(), received);
            } else {
                said.computeIfAbsent(event.petitionId(), id -> new ArrayDeque<>()).add(received);
            }
        }
        openings.open(registered.values());
        while (!said.isEmpty()) {
            word.take(firstOfEach(said));
        }
    }

    /** Takes the first that is left of each petition out, so that what one petitioner said goes in one after the other. */
    private static Map<String, Received> firstOfEach(Map<String, Deque<Received>> said) {
        Map<String, Received> first = new LinkedHashMap<>();
        said.forEach((id, words) -> first.put(id, words.removeFirst()));
        said.values().removeIf(Deque::isEmpty);
        return first;
    }
}
