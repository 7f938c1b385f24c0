package org.petitions.events;

/**
 * Where the same matter is accepted or handled already (Art. 19, paragraph 3): told to whoever brings it to a higher level.
 *
 * @param number registration number of the case that runs
 * @param unit unit id of who has it in hand
 */
public record RunningCase(String number, String unit) {}
