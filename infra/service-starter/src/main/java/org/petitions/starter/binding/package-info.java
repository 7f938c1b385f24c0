/**
 * How consumers are bound to Kafka by Spring Cloud Stream: raw records, static group members, infinite retry, a start
 * that waits for the broker, the watch over consumers that stopped. May use the consumer package, the broker check and
 * Spring Cloud Stream.
 */
@NullMarked
package org.petitions.starter.binding;

import org.jspecify.annotations.NullMarked;
