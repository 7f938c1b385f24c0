/**
 * The ways to an end, withdrawal, and what comes after: return visits, reopening. May use the state, the rules and the windows of the
 * remedies.
 */
@NullMarked
package org.petitions.casework.procedure.ending;

import org.jspecify.annotations.NullMarked;
