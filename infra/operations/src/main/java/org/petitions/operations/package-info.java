/**
 * Commands for who operates the platform: topics, dead letters. May use the published language and the Kafka client.
 */
@NullMarked
package org.petitions.operations;

import org.jspecify.annotations.NullMarked;
