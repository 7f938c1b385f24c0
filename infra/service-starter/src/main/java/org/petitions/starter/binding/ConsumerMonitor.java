package org.petitions.starter.binding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** The consumers of this service: each tries again for ever, and one that stops all the same is noticed. */
public final class ConsumerMonitor implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {
    private final List<AbstractMessageListenerContainer<?, ?>> containers = new CopyOnWriteArrayList<>();
    private final Set<AbstractMessageListenerContainer<?, ?>> joined = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;
    private final Duration pause;
    private final Duration gather;
    private volatile boolean begun;

    /**
     * @param pause before a batch that failed is tried again
     * @param gather at least so long passes between two reads of a consumer: what comes meanwhile is one batch, with one look at the database,
     *     one write and one commit; an event that finds the consumer waiting is read at once
     */
    ConsumerMonitor(MeterRegistry meters, Duration pause, Duration gather) {
        this.meters = meters;
        this.gather = gather;
        Gauge.builder("consumers.fallen.out", containers,
                all -> all.stream().filter(container -> !container.isInExpectedState()).count())
                .description("consumers that read no more though nobody stopped them").register(meters);
        this.pause = pause;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destinationName, String group) {
        container.setCommonErrorHandler(InfiniteRetryHandler.withInterval(pause, meters));
        container.getContainerProperties().setIdleBetweenPolls(gather.toMillis());
        var properties = container.getContainerProperties();
        properties.setConsumerRebalanceListener(
                new JoinListener(Objects.requireNonNull(properties.getConsumerRebalanceListener(),
                        "a container makes one of its own"), () -> joined.add(container)));
        containers.add(container);
    }

    /** All consumers have been made. */
    void begun() {
        begun = true;
    }

    /** Whether each consumer has joined its group once since the start, so that what is published now is read at once. */
    public boolean hasJoined() {
        return begun && joined.containsAll(containers);
    }

    /**
     * Consumers that stopped though nobody stopped them, by their topics: another process took their place in the group
     * ({@code petitions.instance} is not its own), or the broker does not let this service read.
     */
    public List<String> stoppedUnexpectedly() {
        return containers.stream().filter(container -> !container.isInExpectedState())
                .map(container -> String.join(",", topics(container))).toList();
    }

    private static String[] topics(AbstractMessageListenerContainer<?, ?> container) {
        String[] topics = container.getContainerProperties().getTopics();
        return topics == null ? new String[0] : topics;
    }
}
