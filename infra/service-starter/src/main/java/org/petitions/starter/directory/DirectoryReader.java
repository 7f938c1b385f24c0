package org.petitions.starter.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.UnreadableEventException;
import org.petitions.starter.events.BrokerCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the directory topic from its beginning for as long as the service runs, in no group, so that each instance knows all of it. While the
 * broker is away what was read last stands.
 */
final class DirectoryReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final AccountDirectory directory;
    private final BrokerCheck broker;
    private final Map<String, Object> settings;
    private final AtomicLong lag = new AtomicLong();
    /** Apart from the thread: that begins to run before it can be kept. */
    private volatile boolean running;
    private @Nullable Thread reading;
    private volatile @Nullable Consumer<byte[], byte[]> waiting;

    DirectoryReader(AccountDirectory directory, BrokerCheck broker, Map<String, Object> settings,
            MeterRegistry meters) {
        this.directory = directory;
        this.broker = broker;
        this.settings = Map.copyOf(settings);
        Gauge.builder("directory.lag", lag, AtomicLong::get)
                .description("entries of the directory that are published and not read yet").register(meters);
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            reading = Thread.ofPlatform().daemon().name("reads-directory").start(this::readAlways);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Consumer<byte[], byte[]> topic = waiting;
        if (topic != null) {
            topic.wakeup(); // and no interrupt, on which a consumer cannot close in order
        }
        if (reading != null) {
            try {
                reading.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void readAlways() {
        try {
            while (running) {
                readWhileItGoesWell();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readWhileItGoesWell() {
        try {
            if (broker.verify()) {
                read();
            }
        } catch (WakeupException e) {
            LOG.debug("told to stop", e);
        } catch (RuntimeException e) {
            LOG.error("the directory cannot be read, trying again: {}", e.toString());
        }
    }

    private void read() {
        try (Consumer<byte[], byte[]> topic = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            waiting = topic;
            List<TopicPartition> all = topic.partitionsFor(Topics.DIRECTORY).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition())).toList();
            topic.assign(all);
            topic.seekToBeginning(all);
            Map<TopicPartition, Long> ends = topic.endOffsets(all);
            while (running) {
                topic.poll(LOOK_EVERY).forEach(this::take);
                lag.set(all.stream().mapToLong(part -> topic.currentLag(part).orElse(0)).sum());
                if (!directory.isComplete()
                        && all.stream().allMatch(part -> topic.position(part) >= ends.getOrDefault(part, 0L))) {
                    directory.complete();
                    LOG.info("the directory is read");
                }
            }
        } finally {
            waiting = null;
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
