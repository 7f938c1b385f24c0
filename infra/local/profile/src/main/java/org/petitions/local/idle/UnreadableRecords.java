package org.petitions.local.idle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How many partitions of what this service publishes end in records that nobody may read yet. A commit returns before its markers are
 * on the topics; until they are, the readers see no end to wait for.
 */
final class UnreadableRecords implements IdleContributor {
    private final Admin admin;
    private final List<String> topics;

    UnreadableRecords(Admin admin, List<String> topics) {
        this.admin = admin;
        this.topics = topics;
    }

    @Override
    public Stage stage() {
        return Stage.SHOW;
    }

    @Override
    public String name() {
        return "partitionsWithUnreadableRecords";
    }

    @Override
    public long remaining(Instant moment) {
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description.partitions()
                    .forEach(p -> latest.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
            // The end first: what may be read afterwards reaches at least so far when all of it is settled.
            Map<TopicPartition, Long> ends = ends(latest, IsolationLevel.READ_UNCOMMITTED);
            Map<TopicPartition, Long> readable = ends(latest, IsolationLevel.READ_COMMITTED);
            return ends.entrySet().stream().filter(end -> readable.getOrDefault(end.getKey(), 0L) < end.getValue())
                    .count();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> latest, IsolationLevel level)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(level)).all().get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
