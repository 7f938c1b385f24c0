/**
 * A county office's ledger (台账) as CSV, row by row into registrations. May use the form, numbering and registration.
 */
@NullMarked
package org.petitions.intake.importing;

import org.jspecify.annotations.NullMarked;
