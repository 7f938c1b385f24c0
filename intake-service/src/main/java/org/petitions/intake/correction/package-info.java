/**
 * Putting right what was recorded wrongly of a registration (更正): the API for who recorded it and the bureau, the decision, and what stood
 * before. May use the petitions, their registration and status, the form and its check, the outbox and Spring.
 */
@NullMarked
package org.petitions.intake.correction;

import org.jspecify.annotations.NullMarked;
