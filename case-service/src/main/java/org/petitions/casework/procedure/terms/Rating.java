package org.petitions.casework.procedure.terms;

import org.petitions.events.terms.Satisfaction;

/**
 * The petitioner's rating (满意度评价, Art. 21): a fact about the offices.
 *
 * @param bureau how satisfied with the petition bureau
 * @param unit how satisfied with the responsible unit
 */
public record Rating(Satisfaction bureau, Satisfaction unit) {}
