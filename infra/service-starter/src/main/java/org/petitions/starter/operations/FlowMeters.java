package org.petitions.starter.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;
import org.petitions.starter.operations.ServiceStatus.WaitingOutbox;

/**
 * What flows through this instance, by topic, as its clients at the broker and its outbox count it since its start. What the clients count by topic is
 * there a minute after the first record, which is how often Micrometer looks for new ones.
 */
final class FlowMeters {
    private static final String EVENTS = "petition.";

    private final MeterRegistry meters;

    FlowMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Events handled; of a stream, whose events nobody counts one by one, the records that were read. */
    Map<String, Long> consumed() {
        Map<String, Long> handled = byTopic("events.received");
        return handled.isEmpty() ? byTopic("kafka.consumer.fetch.manager.records.consumed.total") : handled;
    }

    /** Records that the broker took: of a service with an outbox what went out of it, else what its producers sent. */
    Map<String, Long> published() {
        Map<String, Long> published = byTopic("kafka.producer.topic.record.send.total");
        published.putAll(byTopic("outbox.published"));
        return published;
    }

    /** Records that are there and not read yet, as the consumers saw it with their last read. */
    Map<String, Long> lag() {
        return byTopic("kafka.consumer.fetch.manager.records.lag");
    }

    /** What waits to be published, or null where there is no outbox. */
    @Nullable
    WaitingOutbox outbox() {
        Meter depth = meters.find("outbox.depth").meter();
        return depth == null
                ? null
                : new WaitingOutbox(Math.round(MeterFigures.valueOf(depth)), value("outbox.parked"),
                        value("outbox.age"));
    }

    private long value(String name) {
        Meter meter = meters.find(name).meter();
        return meter == null ? 0 : Math.round(MeterFigures.valueOf(meter));
    }

    private Map<String, Long> byTopic(String name) {
        Map<String, Double> sums = new HashMap<>();
        for (Meter meter : meters.find(name).meters()) {
            String topic = meter.getId().getTag("topic");
            if (topic != null) {
                sums.merge(topic, MeterFigures.valueOf(meter), Double::sum);
            }
        }
        Map<String, Long> declared = new TreeMap<>();
        for (Topic topic : Topics.list()) {
            // Some clients' metrics write a topic's dots as underscores, and some both forms.
            Double sum = sums.getOrDefault(topic.name(), sums.get(topic.name().replace('.', '_')));
            if (topic.name().startsWith(EVENTS) && sum != null) {
                declared.put(topic.name(), Math.round(sum));
            }
        }
        return declared;
    }
}
