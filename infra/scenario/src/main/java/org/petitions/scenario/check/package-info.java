/**
 * Holds the platform to the plan: plays the day, reads what came of it through the public doors, the mails and the topics, and lays it
 * beside the account that was counted from the plan. May use everything of the local day; the platform does not know it.
 */
@NullMarked
package org.petitions.scenario.check;

import org.jspecify.annotations.NullMarked;
