package org.petitions.shell.events;

import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Starts the consumers when the broker has been seen with its topics. Spring Cloud Stream's own start would hold up the whole service
 * for minutes while the broker is away, and intake must accept petitions in that time.
 */
final class PatientBindings extends InputBindingLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PatientBindings.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final BrokerTopics broker;
    private @Nullable Thread waiting;

    PatientBindings(BindingService bindingService, BrokerTopics broker) {
        super(bindingService, new HashMap<>());
        this.broker = broker;
    }

    @Override
    public synchronized void start() {
        if (broker.seen()) {
            super.start();
        } else if (waiting == null) {
            waiting = Thread.ofPlatform().daemon().name("waits-for-broker").start(this::startWhenFound);
        }
    }

    private void startWhenFound() {
        try {
            while (!broker.found() || !begun()) {
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
