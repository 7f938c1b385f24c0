package org.petitions.scenario.driver;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.TokenSource;
import org.petitions.scenario.client.RetryPolicy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Waits until the whole platform has nothing left to do. Each service says so for itself, one after the other, so an event could slip
 * from one not yet asked to one already asked; therefore not one record may have been written between before the first was asked and
 * after the last had answered.
 */
final class IdleAwaiter implements AutoCloseable {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final Platform platform;
    private final RetryPolicy retry;
    private final Admin admin;
    private Map<TopicPartition, OffsetSpec> partitions = Map.of();

    IdleAwaiter(Platform platform, RetryPolicy retry) {
        this.platform = platform;
        this.retry = retry;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.broker().bootstrapServers(), AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) ANSWER_LIMIT.toMillis(), AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) ANSWER_LIMIT.dividedBy(4).toMillis()));
    }

    /** Returns when all is idle. */
    void await() {
        retry.until("all services idle", () -> isIdle() ? Boolean.TRUE : null);
    }

    @Override
    public void close() {
        admin.close();
    }

    private boolean isIdle() {
        Optional<Map<TopicPartition, Long>> before = ends();
        return before.isPresent() && allServicesIdle() && before.equals(ends());
    }

    private boolean allServicesIdle() {
        for (PlatformService service : PlatformService.values()) {
            if (!isServiceIdle(service)) {
                return false;
            }
        }
        return true;
    }

    private boolean isServiceIdle(PlatformService service) {
        Optional<String> token = platform.tokens().bearer(TokenSource.MONITORING);
        if (token.isEmpty()) {
            return false; // the issuer is being started again
        }
        var request = HttpRequest.newBuilder(platform.uri(service).resolve("/local/idle")).timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token.get()).build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    && JsonMapper.shared().readTree(answer.body()).path("idle").asBoolean(false);
        } catch (IOException | JacksonException e) {
            return false; // being started again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for idle services", e);
        }
    }

    /** Where each topic ends now; empty while the broker does not answer. */
    private Optional<Map<TopicPartition, Long>> ends() {
        try {
            if (partitions.isEmpty()) {
                partitions = partitions();
            }
            return Optional.of(answer(admin.listOffsets(partitions).all()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset())));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for idle services", e);
        }
    }

    private Map<TopicPartition, OffsetSpec> partitions()
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer(admin.describeTopics(Topics.list().stream().map(Topic::name).toList()).allTopicNames()).values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}
