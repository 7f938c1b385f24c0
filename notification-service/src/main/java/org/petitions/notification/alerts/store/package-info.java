/**
 * The alerts as they are stored: raised and withdrawn by the events of escalation-service, changed by commands, found
 * for people and for those who deliver them. Each change is decided by the rules and saved with its events in one
 * write. May use the rules of alerts, the outbox, Spring Data and the service starter; no other feature of this
 * service.
 */
@NullMarked
package org.petitions.notification.alerts.store;

import org.jspecify.annotations.NullMarked;
