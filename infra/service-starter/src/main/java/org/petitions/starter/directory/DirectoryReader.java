package org.petitions.starter.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.starter.events.BrokerCheck;
import org.petitions.starter.events.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the directory topic from its beginning for as long as the service runs, in no group, so that each instance knows all of it. While the
 * broker is away what was read last stands.
 */
final class DirectoryReader extends TopicReader {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);

    private final AccountDirectory directory;
    private final AtomicLong lag = new AtomicLong();

    DirectoryReader(AccountDirectory directory, BrokerCheck broker, Map<String, Object> settings,
            MeterRegistry meters) {
        super("reads-directory", broker, settings);
        this.directory = directory;
        Gauge.builder("directory.lag", lag, AtomicLong::get)
                .description("entries of the directory that are published and not read yet").register(meters);
    }

    @Override
    protected void read(Consumer<byte[], byte[]> topic) {
        List<TopicPartition> all = topic.partitionsFor(Topics.DIRECTORY).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition())).toList();
        topic.assign(all);
        topic.seekToBeginning(all);
        Map<TopicPartition, Long> ends = topic.endOffsets(all);
        while (isRunning()) {
            topic.poll(LOOK_EVERY).forEach(this::take);
            lag.set(all.stream().mapToLong(part -> topic.currentLag(part).orElse(0)).sum());
            if (!directory.isComplete()
                    && all.stream().allMatch(part -> topic.position(part) >= ends.getOrDefault(part, 0L))) {
                directory.complete();
                LOG.info("the directory is read");
            }
        }
    }

    /** What cannot be read is passed over: the service's own consumer of the topic puts it aside. */
    private void take(ConsumerRecord<byte[], byte[]> entry) {
        try {
            switch (EventCodec.decode(entry.topic(), entry.key() == null ? null : new String(entry.key(), UTF_8),
                    name -> DeadLetter.header(entry, name), entry.value())) {
                case DecodedRecord.KnownEvent known when known.event() instanceof DirectoryEvent event ->
                    directory.apply(event);
                case DecodedRecord.Tombstone erased -> directory.remove(erased.key());
                case DecodedRecord.KnownEvent _,DecodedRecord.UnknownType _ -> LOG.debug("passed over an entry");
            }
        } catch (UnreadableEventException e) {
            LOG.warn("an entry of the directory cannot be read: {}", e.reason());
        }
    }
}
