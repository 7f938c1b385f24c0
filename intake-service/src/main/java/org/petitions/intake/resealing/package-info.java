/**
 * Sealing anew for the readers what is kept already: for a reader that came later, and after a change of keys. May use the petitions, the
 * sealing, the outbox and Spring.
 */
@NullMarked
package org.petitions.intake.resealing;

import org.jspecify.annotations.NullMarked;
