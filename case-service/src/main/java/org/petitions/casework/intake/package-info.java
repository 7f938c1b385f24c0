/**
 * Consumes what intake-service publishes: opens a case for each registered petition, and takes in what petitioners ask
 * for through tracking. May use the cases, the commands, the erasure, the timeline, the limits, the dispatching, the procedure, the outbox and
 * Spring.
 */
@NullMarked
package org.petitions.casework.intake;

import org.jspecify.annotations.NullMarked;
