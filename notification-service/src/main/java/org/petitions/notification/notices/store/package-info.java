/**
 * Notices as they are kept and sent: made from the case's events, sent by the way the petitioner chose, each outcome saved with its event.
 * May use the rules of notices, the contacts, what channels are made of, the outbox and Spring.
 */
@NullMarked
package org.petitions.notification.notices.store;

import org.jspecify.annotations.NullMarked;
