/**
 * What a service writes against to consume events: a handler of batches, dead letters for what can never be handled,
 * unknown types counted. May use the event contracts, Kafka's records and the traces of the events package; no Spring
 * Cloud Stream but the message of a batch.
 */
@NullMarked
package org.petitions.starter.consumer;

import org.jspecify.annotations.NullMarked;
