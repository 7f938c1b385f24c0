/**
 * What people do in the scenario, as values: an official's step, a merge, a petitioner's request, a leader's
 * acknowledgement. May use the plan's keys and the event terms; the oracle makes them, the driver carries them out.
 */
@NullMarked
package org.petitions.scenario.action;

import org.jspecify.annotations.NullMarked;
