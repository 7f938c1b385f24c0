package org.petitions.escalation.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the broker again and again how far the inputs reach and how far this group has committed. What the inputs held at a moment is read
 * when the commits have passed it.
 */
final class BrokerInputWatermark implements InputWatermark, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerInputWatermark.class);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final Admin admin;
    private final String group;
    private final List<String> topics;
    private final Clock clock;
    private final Map<Integer, Instant> watermarks = new ConcurrentHashMap<>();
    private final Map<Integer, EndOffsets> pending = new HashMap<>();
    private List<TopicPartition> inputs = List.of();
    private boolean brokerReachable = true;
    private volatile int partitions;
    private volatile @Nullable Thread thread;

    /** How far a partition's inputs reached at a moment. */
    private record EndOffsets(Instant moment, Map<TopicPartition, Long> ends) {

        boolean isPassed(Map<TopicPartition, OffsetAndMetadata> committed) {
            return ends.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata done = committed.get(end.getKey());
                return end.getValue() == 0 || done != null && done.offset() >= end.getValue();
            });
        }
    }

    BrokerInputWatermark(Admin admin, String group, List<String> topics, Clock clock) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public @Nullable Instant of(int partition) {
        return watermarks.get(partition);
    }

    /** How many partitions the inputs have; 0 while the broker has not been seen. */
    int partitions() {
        return partitions;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                tryToPoll();
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tryToPoll() throws InterruptedException {
        try {
            poll();
            brokerReachable = true;
        } catch (ExecutionException | RuntimeException e) {
            // Whatever it was: if this thread ended, no clock would ever fire again, and nothing would show it.
            if (brokerReachable) {
                brokerReachable = false;
                LOG.warn("the broker does not say how far its topics reach, and no clock fires until it does: {}",
                        e.toString());
            }
        }
    }

    private void poll() throws InterruptedException, ExecutionException {
        if (inputs.isEmpty()) {
            inputs = inputs();
            partitions = inputs.size() / topics.size();
        }
        Instant moment = clock.instant();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        inputs.forEach(input -> latest.put(input, OffsetSpec.latest()));
        Map<Integer, Map<TopicPartition, Long>> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((input, end) -> ends
                .computeIfAbsent(input.partition(), _ -> new HashMap<>()).put(input, end.offset()));
        var committed = admin.listConsumerGroupOffsets(
                Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(inputs)))
                .partitionsToOffsetAndMetadata(group).get();
        ends.forEach((partition, reach) -> compare(partition, new EndOffsets(moment, reach), committed));
    }

    /** While events flow the newest mark may never be passed; then the one that was set before is waited for. */
    private void compare(int partition, EndOffsets newest, Map<TopicPartition, OffsetAndMetadata> committed) {
        EndOffsets waiting = pending.get(partition);
        if (newest.isPassed(committed)) {
            watermarks.put(partition, newest.moment());
            pending.remove(partition);
        } else if (waiting == null) {
            pending.put(partition, newest);
        } else if (waiting.isPassed(committed)) {
            watermarks.put(partition, waiting.moment());
            pending.put(partition, newest);
        }
    }

    private List<TopicPartition> inputs() throws InterruptedException, ExecutionException {
        List<TopicPartition> found = new ArrayList<>();
        admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description.partitions()
                .forEach(partition -> found.add(new TopicPartition(topic, partition.partition()))));
        return found;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("read-through").unstarted(this::run);
        thread.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
