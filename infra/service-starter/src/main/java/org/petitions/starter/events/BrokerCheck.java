package org.petitions.starter.events;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.petitions.events.topics.TopicSetup;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Checks before anything is read or published that the broker has every declared topic in the declared shape. A broker that is away does
 * not stop a service from starting, because intake must go on accepting; then the check is made when it is back, and until then the
 * service is not ready.
 */
public final class BrokerCheck implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);
    private static final long ANSWER_WITHIN_MS = 2_500;

    private final Admin admin;
    private final String bootstrapServers;
    private volatile boolean checked;

    BrokerCheck(Admin admin, String bootstrapServers) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!isReachable()) {
            LOG.warn("no broker answers at {}; starting without, and checking its topics when it does",
                    bootstrapServers);
            return;
        }
        List<String> faults = check();
        if (!faults.isEmpty()) {
            throw new StartupFailure(
                    "The broker at " + bootstrapServers + " is not set up: " + String.join("; ", faults),
                    "Create the declared topics first (docs/operations.md; ./run does it by itself).");
        }
    }

    /** Whether a broker answers now. */
    public boolean isReachable() {
        try {
            admin.describeCluster().nodes().get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("no broker answers", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the topics have been found as declared since this service started. */
    public boolean isVerified() {
        return checked;
    }

    /** The same, and looks when they have not. */
    public boolean verify() {
        return checked || isReachable() && check().isEmpty();
    }

    private synchronized List<String> check() {
        if (checked) {
            return List.of();
        }
        List<String> faults;
        try {
            faults = TopicSetup.check(admin);
        } catch (IllegalStateException | KafkaException e) {
            faults = List.of("it stopped answering");
            LOG.debug("while checking topics", e);
        }
        if (faults.isEmpty()) {
            checked = true;
            LOG.info("the broker has all declared topics");
        } else {
            LOG.warn("the broker's topics are not as declared: {}", faults);
        }
        return faults;
    }
}
