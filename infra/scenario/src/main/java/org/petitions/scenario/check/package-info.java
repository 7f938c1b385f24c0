/**
 * Holds the platform to the plan: plays the day, reads what came of it through the public APIs, the mails and the topics, and lays it
 * beside the figures that were counted from the plan. May use everything of the scenario; the platform does not know it.
 */
@NullMarked
package org.petitions.scenario.check;

import org.jspecify.annotations.NullMarked;
