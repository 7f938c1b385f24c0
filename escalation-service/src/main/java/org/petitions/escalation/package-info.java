/**
 * escalation-service: the clocks of every petition and the ladder of leaders who answer for what is late. This package starts it and
 * puts its parts together.
 */
@NullMarked
package org.petitions.escalation;

import org.jspecify.annotations.NullMarked;
