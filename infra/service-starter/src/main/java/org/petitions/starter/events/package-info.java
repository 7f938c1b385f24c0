/**
 * How a service reads events and writes them: batches, topics beside them, dead letters, retries for ever, traces. May use the contracts,
 * Spring Cloud Stream and Kafka.
 */
@NullMarked
package org.petitions.starter.events;

import org.jspecify.annotations.NullMarked;
