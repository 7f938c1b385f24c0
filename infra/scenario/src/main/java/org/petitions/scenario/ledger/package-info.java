/**
 * The files that the sample's offices send in: ledgers in the encodings of county offices, online forms, and rows with
 * the usual mistakes. Written without intake-service's code on purpose; may use the event terms.
 */
@NullMarked
package org.petitions.scenario.ledger;

import org.jspecify.annotations.NullMarked;
