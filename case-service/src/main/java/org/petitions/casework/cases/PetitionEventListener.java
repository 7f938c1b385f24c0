package org.petitions.casework.cases;

import java.util.List;
import org.petitions.events.IntakeEvent;

/** What follows from what intake-service tells of petitions, beside their cases, which are open by then. The same events twice are the same as once. */
public interface PetitionEventListener {

    /** Events of any petitions, each petition's in their order. */
    void onPetitionEvents(List<IntakeEvent> events);
}
