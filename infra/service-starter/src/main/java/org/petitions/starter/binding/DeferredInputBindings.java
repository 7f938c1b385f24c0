package org.petitions.starter.binding;

import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.events.BrokerCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Starts the consumers when the broker has been seen with its topics. Spring Cloud Stream's own start would hold up the whole service
 * for minutes while the broker is away, and intake must accept petitions in that time.
 */
final class DeferredInputBindings extends InputBindingLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeferredInputBindings.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final BrokerCheck broker;
    private final ConsumerMonitor consumers;
    private @Nullable Thread waiting;

    DeferredInputBindings(BindingService bindingService, BrokerCheck broker, ConsumerMonitor consumers) {
        super(bindingService, new HashMap<>());
        this.broker = broker;
        this.consumers = consumers;
    }

    @Override
    public synchronized void start() {
        if (broker.isVerified()) {
            super.start();
            consumers.begun();
        } else if (waiting == null) {
            waiting = Thread.ofPlatform().daemon().name("waits-for-broker").start(this::startWhenFound);
        }
    }

    private void startWhenFound() {
        try {
            while (!broker.verify() || !begun()) {
                Thread.sleep(LOOK_EVERY);
            }
            LOG.info("the broker is there, reading begins");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A start that fails is tried again: without it nothing would ever be read, and nothing would show it. */
    private boolean begun() {
        try {
            super.start();
            consumers.begun();
            return true;
        } catch (RuntimeException e) {
            LOG.error("reading cannot begin yet: {}", e.toString());
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        Thread waited = waiting;
        waiting = null;
        if (waited != null) {
            waited.interrupt();
            try {
                waited.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        super.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return waiting != null || super.isRunning();
    }
}
