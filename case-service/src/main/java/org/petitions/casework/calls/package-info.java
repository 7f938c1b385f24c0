/**
 * Calls that leaders took themselves (领导接听来电): who took one is told at its registration, and counts in the leader's ledger. Owns the
 * collection {@code callsTaken}.
 */
@NullMarked
package org.petitions.casework.calls;

import org.jspecify.annotations.NullMarked;
