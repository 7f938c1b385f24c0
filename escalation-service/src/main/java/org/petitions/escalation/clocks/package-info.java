/**
 * The clocks of one petition (期限): what starts and ends them, and what happens when one falls due. Pure functions over records, free of
 * Spring, Kafka, files and any clock; it may use the ladder, the policy, the legal calendar and the events.
 */
@NullMarked
package org.petitions.escalation.clocks;

import org.jspecify.annotations.NullMarked;
