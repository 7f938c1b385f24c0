/**
 * The petition as it is kept: its ids, its tracking code, its receipt, the sealing of what the petitioner wrote, and
 * its store. May use the form; owns the collections {@code petitions}
 * and {@code digestKeys}.
 */
@NullMarked
package org.petitions.intake.petition;

import org.jspecify.annotations.NullMarked;
