package org.petitions.events.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the declared topics and checks that a broker has them. Nothing else creates topics: a topic made by whoever subscribes first
 * gets one partition, and then every publisher that expects more fails.
 */
public final class TopicSetup {
    private static final long ANSWER_WITHIN_SECONDS = 30;
    private static final long KNOWN_WITHIN_SECONDS = 5;

    private TopicSetup() {}

    /**
     * Creates what is missing, leaves what is there, checks all, and returns when each partition takes records.
     *
     * @param bootstrapServers the brokers
     * @param partitions partitions for each topic; a running system keeps the number it was made with
     * @param replicas copies of each partition, 1 on one machine
     * @throws IllegalStateException when the brokers do not answer, or a topic that is there has another shape
     */
    public static void create(String bootstrapServers, int partitions, short replicas) {
        create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), partitions, replicas);
    }

    /** As {@link #create(String, int, short)}, at brokers that want more of a client than to know where they are: its settings, by Kafka's names. */
    public static void create(Map<String, ?> client, int partitions, short replicas) {
        try (Admin admin = admin(client)) {
            Set<String> present = await(admin.listTopics().names());
            List<NewTopic> missing = Topics.list().stream().filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), partitions, replicas)
                            .configs(topic.retention().settings()))
                    .toList();
            for (var created : admin.createTopics(missing).values().values()) {
                try {
                    await(created);
                } catch (IllegalStateException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            List<String> faults = faultsOnceKnown(admin, partitions);
            if (!faults.isEmpty()) {
                throw new IllegalStateException(String.join("; ", faults));
            }
            awaitLeaders(admin);
        }
    }

    /**
     * A broker tells clients of a new partition a moment before it takes records for it. A producer's first request that comes in between is refused
     * and its second, already on the way, is taken: the first is then out of order for ever and ends with its delivery timeout (KAFKA-15591).
     */
    private static void awaitLeaders(Admin admin) {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        await(admin.describeTopics(Topics.list().stream().map(Topic::name).toList()).allTopicNames())
                .forEach((name, topic) -> topic.partitions().forEach(
                        each -> partitions.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
        await(admin.listOffsets(partitions).all());
    }

    /** The controller has made the topics before every broker knows of them, so a fault counts only when it stays. */
    private static List<String> faultsOnceKnown(Admin admin, int partitions) {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(KNOWN_WITHIN_SECONDS);
        List<String> faults = faults(admin, partitions);
        while (!faults.isEmpty() && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            faults = faults(admin, partitions);
        }
        return faults;
    }

    /**
     * What is wrong with the brokers' topics, in sentences; empty when all are as declared.
     *
     * @param bootstrapServers the brokers
     * @throws IllegalStateException when the brokers do not answer
     */
    public static List<String> check(String bootstrapServers) {
        return check(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** As {@link #check(String)}, at brokers that want more of a client than to know where they are: its settings, by Kafka's names. */
    public static List<String> check(Map<String, ?> client) {
        try (Admin admin = admin(client)) {
            return check(admin);
        }
    }

    /** The same, asked by a client that is there already, with whatever it needs to be let in. */
    public static List<String> check(Admin admin) {
        return faults(admin, 0);
    }

    private static List<String> faults(Admin admin, int expectedPartitions) {
        Set<String> present = await(admin.listTopics().names());
        List<String> faults = new ArrayList<>();
        List<String> declared = Topics.list().stream().map(Topic::name).toList();
        for (String name : declared) {
            if (!present.contains(name)) {
                faults.add("topic " + name + " is missing: create the topics before anything starts");
            }
        }
        Map<String, TopicDescription> described = await(
                admin.describeTopics(declared.stream().filter(present::contains).toList()).allTopicNames());
        int partitions = expectedPartitions > 0 || described.isEmpty()
                ? expectedPartitions
                : described.values().iterator().next().partitions().size();
        described.forEach((name, topic) -> {
            if (topic.partitions().size() != partitions) {
                faults.add(
                        "topic " + name + " has " + topic.partitions().size() + " partitions instead of " + partitions
                                + ": all topics need the same number");
            }
        });
        return faults;
    }

    private static Admin admin(Map<String, ?> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return Admin.create(settings);
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker did not answer within " + ANSWER_WITHIN_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}
