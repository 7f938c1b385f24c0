/**
 * An alert's life: raised by the ladder, on its way by every channel in use, acknowledged or withdrawn; pure rules, which know channels in
 * general and none by its name. How it is kept is in the package below. May use the contracts; no other feature of this service.
 */
@NullMarked
package org.petitions.notification.alerts;

import org.jspecify.annotations.NullMarked;
