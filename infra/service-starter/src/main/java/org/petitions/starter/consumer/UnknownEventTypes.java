package org.petitions.starter.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts events of types this build does not know, and tells of each type once. */
final class UnknownEventTypes {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownEventTypes.class);
    private static final int MOST_TOLD = 100;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;

    UnknownEventTypes(MeterRegistry meters) {
        this.meters = meters;
    }

    void skip(String topic, String type) {
        meters.counter("events.skipped", "topic", topic, "reason", "unknown-type").increment();
        if (told.size() < MOST_TOLD && told.add(type)) {
            LOG.warn("skipping events of unknown type {} on {}: a newer publisher's?", type, topic);
        }
    }
}
