/**
 * A ledger as a file: its encoding, header, columns and rows, read one at a time. Knows nothing of forms or petitions;
 * what a row means stands in {@code importing}.
 */
@NullMarked
package org.petitions.intake.importing.ledger;

import org.jspecify.annotations.NullMarked;
