package org.petitions.events;

/** A fact about one petition (信访事项), keyed by the petition's id. */
public sealed interface PetitionEvent extends Event
        permits IntakeEvent, FactsSealed, CaseEvent, EscalationEvent, NotificationEvent {

    /** The petition's id: an opaque UUID, never the registration number, so that it says nothing about anyone. */
    String petitionId();

    @Override
    default String key() {
        return petitionId();
    }
}
