package org.petitions.starter.consumer;

import org.petitions.starter.events.Trace;

/**
 * Where an event was read.
 *
 * @param id the CloudEvents id
 * @param topic the topic
 * @param partition its partition
 * @param offset its place there
 * @param trace the trace it belongs to
 */
public record EventMetadata(String id, String topic, int partition, long offset, Trace trace) {}
