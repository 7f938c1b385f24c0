/**
 * Campaigns on backlog (专项行动、百日会战): which cases are in one and who named them, the four measures and the five ends of each, and the account of
 * it by day. What happens in a case is decided by the procedure; a campaign reads it there.
 */
@NullMarked
package org.petitions.casework.campaign;

import org.jspecify.annotations.NullMarked;
