package org.petitions.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackoffTest {
    private static final String PAUSES = "publishing pauses, nothing is lost: Kafka does not answer";
    private static final String GOES_ON = "publishing goes on: Kafka answers";

    private final Backoff pause = new Backoff("Kafka", Duration.ofSeconds(5),
            new SimpleMeterRegistry().counter("failures"));

    private static long second(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }

    private void fails(int second) {
        pause.failed(new TimeoutException("no answer from the topic"), second(second));
    }

    private static long count(CapturedOutput output, String line) {
        return output.getOut().lines().filter(printed -> printed.contains(line)).count();
    }

    @Test
    void an_outage_is_told_once_with_its_reason_and_so_is_its_end(CapturedOutput output) {
        fails(0);
        fails(10);
        fails(300);
        assertThat(count(output, PAUSES + " (TimeoutException: no answer from the topic)")).isEqualTo(1);
        pause.succeeded();
        pause.succeeded();
        assertThat(count(output, GOES_ON)).isEqualTo(1);
        assertThat(pause.remainingNanos(second(300))).isZero();
    }

    @Test
    void where_it_fails_and_works_by_turns_it_is_told_once_a_minute(CapturedOutput output) {
        for (int second = 0; second < 120; second += 10) {
            fails(second);
            pause.succeeded();
        }
        assertThat(count(output, PAUSES)).isEqualTo(2);
        assertThat(count(output, GOES_ON)).isEqualTo(2);
    }

    @Test
    void an_outage_soon_after_another_is_told_when_it_lasts(CapturedOutput output) {
        fails(0);
        pause.succeeded();
        fails(10);
        assertThat(count(output, PAUSES)).isEqualTo(1);
        fails(61);
        assertThat(count(output, PAUSES)).isEqualTo(2);
    }

    @Test
    void what_the_database_says_may_hold_a_documents_values_and_is_not_told(CapturedOutput output) {
        pause.failed(new IllegalStateException("a value"), second(0));
        assertThat(count(output, PAUSES + " (IllegalStateException)")).isEqualTo(1);
        assertThat(output.getAll()).doesNotContain("a value");
    }
}
