package org.petitions.escalation.topology;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.petitions.escalation.policy.Policy;
import org.petitions.escalation.stores.ClockStores;
import org.petitions.events.topics.Topics;
import org.petitions.law.CurrentCalendar;

/**
 * The topology: one node keeps the clocks of a partition, behind it what it publishes and what it puts aside; beside it the directory.
 *
 * @param clock the service's clock: what is due is asked of it, never of Kafka
 * @param remembered of so many petitions a partition remembers the clocks, see {@link ClockStores}
 */
record EscalationTopology(Policy policy, CurrentCalendar calendar, Clock clock, InputWatermark watermark,
        PartitionProgress progress, EscalationMetrics metrics, int remembered) {
    /** What is read; one petition's records stand in the same partition of each. */
    static final List<String> INPUTS = List.of(Topics.INTAKE, Topics.CASE, Topics.NOTIFICATION);

    private static final String KEEPER = "clock-keeper";

    /** Adds the directory, which every instance reads whole. */
    void addDirectory(StreamsBuilder builder) {
        builder.addGlobalStore(DirectoryStore.builder(), Topics.DIRECTORY,
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("directory"),
                () -> new DirectoryStore(metrics));
    }

    /** From the petitions' events to what is published and what is put aside. */
    void build(KStream<byte[], byte[]> events) {
        KStream<byte[], byte[]> decided = events.process(processor(), Named.as(KEEPER));
        Produced<byte[], byte[]> bytes = Produced.with(Serdes.ByteArray(), Serdes.ByteArray());
        decided.filter((_, _) -> true, Named.as(EventForwarder.PUBLISHED))
                .to(Topics.ESCALATION, bytes.withName("escalation"));
        decided.filter((_, _) -> true, Named.as(EventForwarder.DEAD_LETTERS))
                .to(Topics.deadLettersOf("escalation-service"), bytes.withName("put-aside"));
    }

    private ProcessorSupplier<byte[], byte[], byte[], byte[]> processor() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], byte[], byte[]> get() {
                return new ClockProcessor(clock, remembered,
                        context -> new DecisionContexts(policy, calendar, DirectoryStore.posts(context),
                                DirectoryStore.specialDuty(context)),
                        watermark, progress, metrics);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return ClockStores.builders();
            }
        };
    }
}
