/**
 * The one declared list of topics, and the command that creates and checks them before anything starts. May use the Kafka client.
 */
@NullMarked
package org.petitions.events.topics;

import org.jspecify.annotations.NullMarked;
