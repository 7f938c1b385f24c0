/**
 * How events lie in their document until Kafka has them: the stored entry, the one index, and the queries that find,
 * read and clear. May use the MongoDB driver and the wire form of events.
 */
@NullMarked
package org.petitions.outbox.storage;

import org.jspecify.annotations.NullMarked;
