package org.petitions.events;

/** A fact about one matter of a petition (信访事项), of which most have one, keyed by the petition's id. */
public sealed interface PetitionEvent extends Event
        permits IntakeEvent, FactsSealed, CaseEvent, EscalationEvent, NotificationEvent {

    /**
     * The id of the case it is about, as {@link CaseId} makes it: the petition's own, an opaque UUID and never the registration number, so
     * that it says nothing about anyone; for a further matter of the petition (一件多诉) with its place behind it.
     */
    String petitionId();

    /** The petition's id, without the matter's place: all of one petition is one ordered stream, however many matters it holds. */
    @Override
    default String key() {
        return CaseId.petitionOf(petitionId());
    }

    @Override
    default String subject() {
        return petitionId();
    }

    /** The place of the matter it is about in its petition, from 1. */
    default int matter() {
        return CaseId.parse(petitionId()).matter();
    }
}
