package org.petitions.starter.operations;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetterList;
import org.petitions.events.deadletter.DeadLetterList.Page;
import org.petitions.events.deadletter.DeadLetterList.PageLimit;
import org.petitions.events.deadletter.DeadLetterList.Waiting;
import org.petitions.events.deadletter.DeadLetterReplay;
import org.petitions.events.deadletter.ReplayOutcome;
import org.petitions.events.deadletter.DeadLetterReplay.Result;
import org.petitions.events.deadletter.LetterPlace;
import org.petitions.events.deadletter.ReplayTimeoutException;
import org.petitions.starter.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This service's dead letters at the broker. Read with the service's own account; put back with the operators', where there is a file that says it,
 * because at a broker with rights no service may write what others publish.
 */
final class DeadLetterAccess {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterAccess.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(4);
    private static final PageLimit PAGE = new PageLimit(50, Duration.ofSeconds(5));
    private static final PageLimit COUNT = new PageLimit(200, Duration.ofSeconds(2));
    /** The gateway waits ten seconds for an answer. */
    private static final Duration REPLAY_LIMIT = Duration.ofSeconds(6);
    /** Nothing waits longer for a broker that is away. */
    private static final Map<String, Object> IMPATIENT = Map.of("default.api.timeout.ms", 3_000, "request.timeout.ms",
            2_500, "max.block.ms", 3_000, "delivery.timeout.ms", 4_000, "linger.ms", 0);

    private final String service;
    private final Map<String, Object> client;
    private final @Nullable Path replayClientFile;
    private final InstantSource machineClock;
    private final ReentrantLock replay = new ReentrantLock();
    private Optional<Waiting> waiting = Optional.empty();
    private long countedAt = Long.MIN_VALUE;

    /**
     * @param client how this service's clients reach the broker, by Kafka's names
     * @param replayClientFile where the operators' account stands while dead letters are put back, or null
     */
    DeadLetterAccess(String service, Map<String, Object> client, @Nullable Path replayClientFile,
            InstantSource machineClock) {
        this.service = service;
        this.client = impatient(client);
        this.replayClientFile = replayClientFile;
        this.machineClock = machineClock;
    }

    private static Map<String, Object> impatient(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(IMPATIENT);
        return all;
    }

    /** How many wait; empty while the broker does not say. Counted at most every few seconds, however often it is asked. */
    synchronized Optional<Waiting> waiting() {
        long now = machineClock.millis();
        if (countedAt == Long.MIN_VALUE || now - countedAt > GOOD_FOR.toMillis()) {
            try {
                waiting = Optional.of(DeadLetterList.waiting(client, service, COUNT));
            } catch (KafkaException | ReplayTimeoutException e) {
                LOG.debug("dead letters cannot be counted", e);
                waiting = Optional.empty();
            }
            countedAt = machineClock.millis();
        }
        return waiting;
    }

    private synchronized void forgetCount() {
        countedAt = Long.MIN_VALUE;
    }

    /** @throws ProblemException when the broker does not answer */
    Page page(@Nullable String after) {
        return asked(() -> DeadLetterList.page(client, service, after, PAGE));
    }

    /** @throws ProblemException when it cannot be done now, or not with this account */
    ReplayOutcome replayOne(LetterPlace place) {
        return replaying(settings -> DeadLetterReplay.putBackOne(settings, service, place, REPLAY_LIMIT));
    }

    /** @throws ProblemException when it cannot be done now, or not with this account */
    Result replayAll() {
        return replaying(settings -> DeadLetterReplay.putBack(settings, service, REPLAY_LIMIT));
    }

    private interface Replay<T> {
        T with(Map<String, ?> settings);
    }

    /** One at a time: two that go through the same letters would put each back twice. */
    private <T> T replaying(Replay<T> act) {
        if (!replay.tryLock()) {
            throw new ProblemException(OperationsProblem.REPLAY_UNDER_WAY);
        }
        try {
            return asked(() -> act.with(replayClient()));
        } finally {
            replay.unlock();
            forgetCount();
        }
    }

    /** Read anew each time, so that it can be put there when there is something to put back, and taken away afterwards. */
    private Map<String, Object> replayClient() {
        if (replayClientFile == null || !Files.exists(replayClientFile)) {
            return client;
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(replayClientFile)) {
            read.load(reader);
        } catch (IOException e) {
            LOG.error("the file of petitions.operations.replay-client-file cannot be read: {}",
                    e.getClass().getSimpleName());
            throw new ProblemException(OperationsProblem.REPLAY_NOT_GRANTED);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", client.getOrDefault("bootstrap.servers", ""));
        read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        return impatient(settings);
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (AuthorizationException e) {
            LOG.warn("dead letters: {}", e.getMessage());
            throw new ProblemException(OperationsProblem.REPLAY_NOT_GRANTED);
        } catch (ReplayTimeoutException e) {
            LOG.warn("dead letters: {}", e.getMessage());
            throw new ProblemException(OperationsProblem.REPLAY_TAKES_LONG);
        } catch (KafkaException e) {
            LOG.warn("dead letters: {}", e.getMessage());
            throw new ProblemException(OperationsProblem.BROKER_UNAVAILABLE);
        } catch (IllegalStateException e) {
            LOG.warn("dead letters: {}", e.getMessage());
            throw new ProblemException(e.getCause() instanceof AuthorizationException
                    ? OperationsProblem.REPLAY_NOT_GRANTED
                    : OperationsProblem.BROKER_UNAVAILABLE);
        }
    }
}
