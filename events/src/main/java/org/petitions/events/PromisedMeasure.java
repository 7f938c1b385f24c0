package org.petitions.events;

import java.time.LocalDate;

/**
 * A measure that an answer promises (Art. 32). Its words are sealed with the answer's; the responsible unit carries it out.
 *
 * @param measure the measure's code, unique in the case
 * @param by the last day for it, in Asia/Shanghai
 */
public record PromisedMeasure(String measure, LocalDate by) {}
