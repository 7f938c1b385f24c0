package org.petitions.events;

/**
 * A step of the offices that changes nothing of what the petitioner's tracking shows: no status, no limit asked of the petitioner, no
 * document, no answer. An event says so itself; for every other the compiler asks in intake-service's {@code TrackedCase} what changes.
 */
public interface UntrackedEvent {}
