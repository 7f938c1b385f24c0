package org.petitions.escalation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class StreamThreadReplacerTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Boolean> pausing = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final StreamThreadReplacer replacer = new StreamThreadReplacer(meters, () -> now, this::pause);

    private void pause(Duration pause) {
        pauses.add(pause);
        pausing.add(replacer.isPausing());
        now = now.plus(pause);
    }

    @Test
    void a_thread_that_keeps_dying_is_replaced_after_ever_longer_pauses_and_each_death_is_counted() {
        for (int death = 0; death < 8; death++) {
            assertThat(replacer.handle(new IllegalStateException("the disk is full")))
                    .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(pausing).containsOnly(true);
        assertThat(replacer.isPausing()).isFalse();
        assertThat(meters.counter("escalation.threads.replaced").count()).isEqualTo(8);
    }

    @Test
    void after_a_while_without_a_death_the_pause_is_short_again() {
        replacer.handle(new IllegalStateException());
        replacer.handle(new IllegalStateException());
        now = now.plus(Duration.ofMinutes(6));
        replacer.handle(new IllegalStateException());
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 1L);
    }
}
