/**
 * Whether a service has anything left to do, so that the local check can wait for it instead of for a time. May use the Kafka clients, and what the starter
 * and the outbox say of themselves.
 */
@NullMarked
package org.petitions.local.idle;

import org.jspecify.annotations.NullMarked;
