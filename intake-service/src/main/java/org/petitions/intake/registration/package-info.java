/**
 * Registering one petition: decide, seal, store with its events in one write, and answer with a receipt. May use the form,
 * numbering, and the status to show; owns the collection {@code petitions}.
 */
@NullMarked
package org.petitions.intake.registration;

import org.jspecify.annotations.NullMarked;
