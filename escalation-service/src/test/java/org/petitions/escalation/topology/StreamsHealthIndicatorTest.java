package org.petitions.escalation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StreamsHealthIndicatorTest {
    private final PartitionProgress progress = new PartitionProgress();
    private final List<Status> whilePausing = new ArrayList<>();
    private final StreamThreadReplacer replacer = new StreamThreadReplacer(new SimpleMeterRegistry(),
            InstantSource.system(), _ -> whilePausing.add(status()));
    private final StreamsHealthIndicator health = new StreamsHealthIndicator(_ -> {}, progress, replacer);

    @Test
    void a_service_in_which_events_wait_is_not_ready_until_none_does() {
        health.onChange(State.RUNNING, State.REBALANCING);
        progress.assigned(0);
        assertThat(status()).isEqualTo(Status.UP);
        progress.scanned(0, Instant.EPOCH, null, Map.of(), 2, 0);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsEntry("petitionsWithEventsThatWait", 2);
        progress.scanned(0, Instant.EPOCH, null, Map.of(), 0, 0);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void it_is_not_ready_while_a_thread_that_died_is_not_replaced() {
        health.onChange(State.RUNNING, State.REBALANCING);
        replacer.handle(new IllegalStateException());
        assertThat(whilePausing).containsExactly(Status.OUT_OF_SERVICE);
        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return health.health().getStatus();
    }
}
