package org.petitions.outbox.relay;

import org.jspecify.annotations.Nullable;
import org.petitions.outbox.relay.DocumentInFlight.TopicQueue;

/**
 * Kafka's answer to one event.
 *
 * @param queue whose first event it was
 * @param producer the number of the producer that sent it
 * @param failure why it is not published, or null when Kafka has it
 */
record SendResult(TopicQueue queue, long producer, @Nullable Exception failure) {}
