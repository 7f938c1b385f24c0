/**
 * The outcomes of the day: those of all petitions added up, made from the plan and from the platform alike, and laid side by side.
 * It may use the expected outcomes and the event terms.
 */
@NullMarked
package org.petitions.scenario.outcome;

import org.jspecify.annotations.NullMarked;
