/**
 * An alert's life: raised by the ladder, on its way by mail, acknowledged or withdrawn; pure rules, and the store that keeps alert and
 * outbox in one document. May use the contracts, the outbox and the shell; no other feature of this service.
 */
@NullMarked
package org.petitions.notification.alerts;

import org.jspecify.annotations.NullMarked;
