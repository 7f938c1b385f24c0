package org.petitions.escalation.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.ladder.ComplainedOfParties;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/**
 * What the clocks need of a petition's registration (登记).
 *
 * @param at when it was registered, UTC
 * @param office unit id of the registering office
 * @param complainedOf whom it accuses (Art. 30); of a claim nobody, because the unit it is against is the one to handle it (Art. 31). What
 *     was kept before the two were told apart also has those that a claim is against
 * @param receivedOn the day it was received, where that is before the registration; null in what was kept before it was told
 * @param hasPast whether it comes from a ledger, so that its case tells the past first
 * @param purpose what it is for, which tells the way of handling where no event does; null in what was kept before it was asked for
 */
public record Registration(Instant at, String office, Urgency urgency, ComplainedOfParties complainedOf,
        boolean hasPast, @Nullable LocalDate receivedOn, @Nullable Purpose purpose) {

    static Registration of(PetitionRegistered event) {
        return new Registration(event.at(), event.office(), event.urgency(),
                accused(event),
                event.past() != null, event.wasReceivedEarlier() ? event.receivedOn() : null,
                event.purpose());
    }

    /** How the petition is handled where no event tells it. */
    HandlingWay usualWay() {
        return purpose == null ? HandlingWay.PETITION_PROCEDURE : HandlingWay.of(purpose);
    }

    private static ComplainedOfParties accused(PetitionRegistered event) {
        return event.purpose() == Purpose.ACCUSATION
                ? new ComplainedOfParties(event.complainedOfUnit(), Set.copyOf(event.complainedOfPosts()))
                : ComplainedOfParties.NOBODY;
    }

    /** The moment the bureau's 15 days run from (Art. 22), UTC. */
    Instant receivedAt() {
        return receivedOn == null ? at : receivedOn.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
