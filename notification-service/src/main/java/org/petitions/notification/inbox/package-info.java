/**
 * What a leader or a duty desk sees of the alerts meant for it, and where it takes note of them. May use the alerts, the legal days, Spring MVC
 * and the actor of the service starter.
 */
@NullMarked
package org.petitions.notification.inbox;

import org.jspecify.annotations.NullMarked;
