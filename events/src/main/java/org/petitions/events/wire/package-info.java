/**
 * How an event stands in a Kafka record: CloudEvents 1.0, binary mode, JSON. May use the contracts and Jackson, nothing of Spring.
 */
@NullMarked
package org.petitions.events.wire;

import org.jspecify.annotations.NullMarked;
