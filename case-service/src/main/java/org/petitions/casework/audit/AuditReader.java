package org.petitions.casework.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.starter.audit.AuditRecords;
import org.petitions.starter.events.BrokerCheck;
import org.petitions.starter.events.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what all services published into the chains, one a partition, so that instances share them; and has the heads recorded at the start,
 * with the first entry, and every hour by the service's clock. What was read and not committed is read again and passed over. No command waits for it.
 */
final class AuditReader extends TopicReader {
    private static final Logger LOG = LoggerFactory.getLogger(AuditReader.class);
    private static final Duration HEADS_EVERY = Duration.ofHours(1);

    private final AuditChains chains;
    private final HeadRecorder heads;
    private final Clock clock;
    private final Counter skipped;
    private Instant nextHeads = Instant.EPOCH;

    AuditReader(AuditChains chains, HeadRecorder heads, BrokerCheck broker, Map<String, Object> settings, Clock clock,
            MeterRegistry meters) {
        super("reads-audit", broker, settings);
        this.chains = chains;
        this.heads = heads;
        this.clock = clock;
        this.skipped = Counter.builder("petitions.audit.skipped")
                .description("records of the audit topic that are no entry and were not taken into a chain")
                .register(meters);
    }

    @Override
    protected void read(Consumer<byte[], byte[]> topic) {
        topic.subscribe(List.of(Topics.AUDIT));
        while (isRunning()) {
            ConsumerRecords<byte[], byte[]> records = topic.poll(LOOK_EVERY);
            for (TopicPartition partition : records.partitions()) {
                chains.append(partition.partition(), entries(records.records(partition)));
            }
            if (!records.isEmpty()) {
                topic.commitSync();
            }
            recordHeads(topic);
        }
    }

    private void recordHeads(Consumer<byte[], byte[]> topic) {
        Instant now = clock.instant();
        if (!now.isBefore(nextHeads) && hasFirst(topic)) {
            nextHeads = now.plus(HEADS_EVERY); // before: what cannot be signed must not hold up what is to be chained
            if (!heads.record()) {
                nextHeads = now; // as soon as there is something to sign: entries that nothing signs are taken for forged
            }
        }
    }

    /** Of several instances the one that reads the first partition records the heads of all. */
    private static boolean hasFirst(Consumer<byte[], byte[]> topic) {
        return topic.assignment().stream().anyMatch(each -> each.partition() == 0);
    }

    private List<PublishedEntry> entries(List<ConsumerRecord<byte[], byte[]>> records) {
        List<PublishedEntry> entries = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (AuditRecords.ENTRY_TYPE.equals(DeadLetter.header(record, EventHeaders.TYPE))
                    && record.value() != null) {
                PublishedEntry.read(new String(record.value(), UTF_8)).ifPresentOrElse(entries::add,
                        () -> skip(record));
            }
        }
        return entries;
    }

    private void skip(ConsumerRecord<byte[], byte[]> record) {
        skipped.increment();
        LOG.error("no entry of the audit trail: {}-{} at {}", record.topic(), record.partition(), record.offset());
    }
}
