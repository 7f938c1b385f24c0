package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.Set;
import org.petitions.escalation.ladder.ComplainedOfParties;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Urgency;

/**
 * What the clocks need of a petition's registration (登记).
 *
 * @param at when it was registered, UTC
 * @param office unit id of the registering office
 * @param hasPast whether it comes from a ledger, so that its case tells the past first
 */
public record Registration(Instant at, String office, Urgency urgency, ComplainedOfParties complainedOf,
        boolean hasPast) {

    static Registration of(PetitionRegistered event) {
        return new Registration(event.at(), event.office(), event.urgency(),
                new ComplainedOfParties(event.complainedOfUnit(), Set.copyOf(event.complainedOfPosts())),
                event.past() != null);
    }
}
