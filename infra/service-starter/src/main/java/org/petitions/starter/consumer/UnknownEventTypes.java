package org.petitions.starter.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts events of types this build does not know, and logs each type once. */
final class UnknownEventTypes {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownEventTypes.class);
    private static final int MOST_LOGGED = 100;

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;

    UnknownEventTypes(MeterRegistry meters) {
        this.meters = meters;
    }

    void skip(String topic, String type) {
        meters.counter("events.skipped", "topic", topic, "reason", "unknown-type").increment();
        if (logged.size() < MOST_LOGGED && logged.add(type)) {
            LOG.warn("skipping events of unknown type {} on {}: a newer publisher's?", type, topic);
        }
    }
}
