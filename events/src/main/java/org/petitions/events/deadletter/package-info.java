/**
 * What a service puts aside because it cannot read it. May use the Kafka client and the topics.
 */
@NullMarked
package org.petitions.events.deadletter;

import org.jspecify.annotations.NullMarked;
