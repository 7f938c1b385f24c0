package org.petitions.starter.events;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads a topic on a thread of its own for as long as the service runs, beside the service's own consumers. What ends a read, as a broker that is
 * away, has it begun again with another consumer.
 */
public abstract class TopicReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    /** So long a read waits for records, and a read that ended for the next. */
    protected static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** A group that waits for a member who was killed answers nobody who wants to leave it. */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

    private final String name;
    private final BrokerCheck broker;
    private final Map<String, Object> settings;
    /** Apart from the thread: that begins to run before it can be kept. */
    private volatile boolean running;
    private @Nullable Thread reading;
    private volatile @Nullable Consumer<byte[], byte[]> waiting;

    /**
     * Does not read yet.
     *
     * @param name of the thread, and of what is read in the log
     * @param settings of the consumer
     */
    protected TopicReader(String name, BrokerCheck broker, Map<String, Object> settings) {
        this.name = name;
        this.broker = broker;
        this.settings = Map.copyOf(settings);
    }

    /** Reads until this is told to stop; the consumer is closed afterwards, whatever ends it. */
    protected abstract void read(Consumer<byte[], byte[]> topic);

    @Override
    public final synchronized void start() {
        if (!running) {
            running = true;
            reading = Thread.ofPlatform().daemon().name(name).start(this::readAlways);
        }
    }

    @Override
    public final synchronized void stop() {
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
    public final boolean isRunning() {
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
                readOnce();
            }
        } catch (WakeupException e) {
            LOG.debug("told to stop", e);
        } catch (RuntimeException e) {
            // Of others the name alone: what a database refuses it tells with its values.
            LOG.error("{} cannot go on just now, trying again: {}", name,
                    e instanceof KafkaException ? e.toString() : e.getClass().getName());
        }
    }

    private void readOnce() {
        Consumer<byte[], byte[]> topic = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        try {
            waiting = topic;
            read(topic);
        } finally {
            waiting = null;
            topic.close(CloseOptions.timeout(CLOSE_LIMIT));
        }
    }
}
