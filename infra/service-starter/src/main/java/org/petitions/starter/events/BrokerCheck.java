package org.petitions.starter.events;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.petitions.events.topics.RightsCheck;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Checks before anything is read or published that the broker has every declared topic in the declared shape, and allows this service what it needs. A broker that is away does
 * not stop a service from starting, because intake must go on accepting; then the check is made when it is back, and until then the
 * service is not ready.
 */
public final class BrokerCheck implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);
    private static final long ANSWER_WITHIN_MS = 2_500;

    private final Admin admin;
    private final String bootstrapServers;
    private final Optional<TopicAccess> access;
    private volatile boolean checked;

    /** @param service whose rights are looked at, where it has its own */
    BrokerCheck(Admin admin, String bootstrapServers, String service) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.access = TopicAccess.of(service);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!answersAtTheStart()) {
            LOG.warn("no broker answers at {}; starting without, and checking its topics when it does",
                    bootstrapServers);
            return;
        }
        List<String> faults = faultsAtTheStart();
        if (!faults.isEmpty()) {
            throw new StartupFailure(
                    "The broker at " + bootstrapServers + " is not set up: " + String.join("; ", faults),
                    "Create the declared topics, and grant this service's account its rights (docs/operations.md; ./run does it by itself).");
        }
    }

    /** A broker that goes away while it is asked is one that is away. */
    private List<String> faultsAtTheStart() {
        try {
            return check();
        } catch (IllegalStateException | KafkaException e) {
            if (!isAway(e)) {
                return List.of("it refused to be looked at: " + e.getMessage());
            }
            LOG.warn("the broker at {} stopped answering; starting without, and checking its topics when it answers",
                    bootstrapServers);
            LOG.debug("while checking topics", e);
            return List.of();
        }
    }

    /** A wrong password does not become right by waiting, as a broker that is away comes back. */
    private boolean answersAtTheStart() {
        try {
            return answers();
        } catch (AuthenticationException e) {
            throw new StartupFailure(
                    "The broker at " + bootstrapServers + " does not let this service in: " + e.getMessage(),
                    "Set spring.kafka.security.protocol and spring.kafka.properties.* (docs/operations.md).", e);
        }
    }

    /** Whether a broker answers now. */
    public boolean isReachable() {
        try {
            return answers();
        } catch (AuthenticationException e) {
            LOG.warn("the broker at {} does not let this service in: {}", bootstrapServers, e.getMessage());
            return false;
        }
    }

    private boolean answers() {
        try {
            admin.describeCluster().nodes().get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationException refused) {
                throw refused;
            }
            LOG.debug("no broker answers", e);
            return false;
        } catch (TimeoutException e) {
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
        if (checked) {
            return true;
        }
        try {
            return isReachable() && check().isEmpty();
        } catch (IllegalStateException | KafkaException e) {
            LOG.warn("the broker at {} could not be looked at: {}", bootstrapServers, e.getMessage());
            LOG.debug("while checking topics", e);
            return false;
        }
    }

    private List<String> lackingRights() {
        return access.map(each -> RightsCheck.missing(admin, each).stream()
                .map(right -> each.service() + " lacks the right " + right).toList()).orElse(List.of());
    }

    private static boolean isAway(RuntimeException failure) {
        return failure instanceof RetriableException || failure.getCause() instanceof RetriableException
                || failure.getCause() instanceof TimeoutException;
    }

    /** @throws IllegalStateException when the broker does not say how it stands */
    private synchronized List<String> check() {
        if (checked) {
            return List.of();
        }
        // A topic that it may not see looks to a service as if it were missing.
        List<String> lacking = lackingRights();
        List<String> faults = lacking.isEmpty() ? TopicSetup.check(admin) : lacking;
        if (faults.isEmpty()) {
            checked = true;
            LOG.info("the broker has all declared topics");
        } else {
            LOG.warn("the broker's topics are not as declared: {}", faults);
        }
        return faults;
    }
}
