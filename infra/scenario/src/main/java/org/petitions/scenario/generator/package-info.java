/**
 * Makes the sample day: thirteen county offices' ledgers with invented petitions, some wrong rows, and the plan of what becomes of each.
 * Deterministic, so a change here is one diff of the files in {@code sample-day}; it may use the event terms and the plan.
 */
@NullMarked
package org.petitions.scenario.generator;

import org.jspecify.annotations.NullMarked;
