/**
 * The way of a petition to the unit that answers for it: opening, dispatch, objection, dispute, the same matter at several offices, and
 * what a ledger tells of the past. May use the state and the rules.
 */
@NullMarked
package org.petitions.casework.procedure.routing;

import org.jspecify.annotations.NullMarked;
