/**
 * Carries out what is asked for in a case: one read, one decision of the procedure, one guarded write with its events.
 * May use the cases, the access rules, the organisation, the procedure, the outbox and Spring.
 */
@NullMarked
package org.petitions.casework.commands;

import org.jspecify.annotations.NullMarked;
