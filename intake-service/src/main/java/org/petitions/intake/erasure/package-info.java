/**
 * Erasing what a petitioner wrote and who they are, by order of a bureau and on a legal ground: the API, the decision, and who ordered it.
 * May use the petitions, their registration and status, the form's rules for text, the sealing, the legal
 * calendar, the outbox and Spring.
 */
@NullMarked
package org.petitions.intake.erasure;

import org.jspecify.annotations.NullMarked;
