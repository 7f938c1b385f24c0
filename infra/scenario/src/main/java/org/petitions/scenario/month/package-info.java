/** A month of leaders' work: its plan, made from a seed, and the account of every figure that is to come of it. Pure. */
@NullMarked
package org.petitions.scenario.month;

import org.jspecify.annotations.NullMarked;
