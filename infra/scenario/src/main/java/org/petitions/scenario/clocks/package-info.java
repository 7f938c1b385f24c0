/**
 * How the clocks of one petition must run by the city's policy and the list of posts: started, moved, stopped, and whom
 * each alerts. A second calculation on purpose; may use the plan, the actions, the outcomes and the legal calendar,
 * never the platform.
 */
@NullMarked
package org.petitions.scenario.clocks;

import org.jspecify.annotations.NullMarked;
