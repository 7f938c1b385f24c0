/**
 * Whether a service has anything left to do, so that the local check can wait for it instead of for a clock. Local profile only; may use the Kafka clients and the outbox's status.
 */
@NullMarked
package org.petitions.starter.idle;

import org.jspecify.annotations.NullMarked;
