/**
 * What a service puts aside because it cannot read it, how operators see it and how it is put back. May use the Kafka client and the topics.
 */
@NullMarked
package org.petitions.events.deadletter;

import org.jspecify.annotations.NullMarked;
