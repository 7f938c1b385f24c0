/**
 * The audit trail as a service writes it: who did, opened or was refused what. Entries ride in the write of what they tell of. May use
 * actors, actions, typed codes, the outbox and the wire form of events; codes only, never words or names.
 */
@NullMarked
package org.petitions.starter.audit;

import org.jspecify.annotations.NullMarked;
