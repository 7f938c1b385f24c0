/**
 * Whether a service can do its work: broker, topics, consumers, database. May use the Kafka admin client and Actuator.
 */
@NullMarked
package org.petitions.starter.health;

import org.jspecify.annotations.NullMarked;
