/**
 * What must come of the sample day, counted from the plan, the city's rules and the list of posts by a small calculation of its own.
 * It never asks the platform: that is what it is compared with. It may use the plan, the event terms and the legal calendar.
 */
@NullMarked
package org.petitions.scenario.oracle;

import org.jspecify.annotations.NullMarked;
