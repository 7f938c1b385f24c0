package org.petitions.events.deadletter;

/**
 * The place of a dead letter on its service's topic of dead letters.
 *
 * @param partition of that topic
 * @param offset in the partition
 */
public record LetterPlace(int partition, long offset) {}
