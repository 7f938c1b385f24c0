/**
 * The message broker of this machine: one real Apache Kafka node in a JVM of its own.
 * May use Kafka's server and {@code process}.
 */
@NullMarked
package org.petitions.local.broker;

import org.jspecify.annotations.NullMarked;
