package org.petitions.casework.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.IntakeEvent;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.shell.events.EventHandler;
import org.petitions.shell.events.Received;
import org.springframework.stereotype.Component;

/** Takes in what intake-service says of petitions: a batch costs one write for all that opens and one for all that is rated. */
@Component
class PetitionEvents implements EventHandler {
    private final Openings openings;
    private final Ratings ratings;

    PetitionEvents(Openings openings, Ratings ratings) {
        this.openings = openings;
        this.ratings = ratings;
    }

    @Override
    public void handle(List<Received> batch) {
        // The first of each petition is enough: intake sends one registration and one rating, the others are repetitions.
        Map<String, Received> registered = new LinkedHashMap<>();
        Map<String, Received> rated = new LinkedHashMap<>();
        for (Received received : batch) {
            switch ((IntakeEvent) received.event()) {
                case PetitionRegistered event -> registered.putIfAbsent(event.petitionId(), received);
                case PetitionRated event -> rated.putIfAbsent(event.petitionId(), received);
            }
        }
        openings.open(registered.values());
        ratings.rate(rated);
    }
}
