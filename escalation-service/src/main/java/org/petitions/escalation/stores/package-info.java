/**
 * What the stream computation keeps of each partition: the clocks of each petition, the index of what falls due, the
 * counts of open clocks, how they are written as JSON, and how they are queried. May use Kafka Streams, the engine and
 * the clocks; Spring only to query; it does not know the topology.
 */
@NullMarked
package org.petitions.escalation.stores;

import org.jspecify.annotations.NullMarked;
