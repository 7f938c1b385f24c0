/**
 * The clocks as a stream computation on Kafka Streams: events come in, state and due times are kept in stores, what falls due goes out,
 * all in one transaction. May use Kafka, the clocks, the ladder, the policy and the events; Spring only to put it together.
 */
@NullMarked
package org.petitions.escalation.topology;

import org.jspecify.annotations.NullMarked;
