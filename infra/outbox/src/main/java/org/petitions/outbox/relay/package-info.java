/**
 * Publishes what documents still keep in their outbox, in order, and takes it out once Kafka has it. It may use the MongoDB driver, the
 * Kafka client and the wire form of events; it knows nothing of the documents but their id and their outbox.
 */
@NullMarked
package org.petitions.outbox.relay;

import org.jspecify.annotations.NullMarked;
