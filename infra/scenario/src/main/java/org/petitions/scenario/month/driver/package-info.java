/** Plays the month of leaders' work at the pages of the platform, as everybody would whose work it is. */
@NullMarked
package org.petitions.scenario.month.driver;

import org.jspecify.annotations.NullMarked;
