/**
 * The escalation engine: all clocks of one petition, and the decisions about them: what an event changes, and what
 * follows when a clock falls due. Pure functions over records, free of Spring, Kafka, files and any clock; it may use
 * the single clocks, the ladder, the policy, the legal calendar and the events.
 */
@NullMarked
package org.petitions.escalation.engine;

import org.jspecify.annotations.NullMarked;
