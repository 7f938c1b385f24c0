package org.petitions.intake.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.petitions.events.topics.Topics;

/** Reading the register ends with the service, whatever the broker gives. */
class PublishedErasuresTest {
    private static final TopicPartition PART = new TopicPartition(Topics.INTAKE, 0);

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void where_nothing_comes_any_more_it_ends_when_the_service_is_stopped() {
        AtomicInteger asked = new AtomicInteger();
        try (var away = new MockConsumer<byte[], byte[]>("earliest")) {
            away.assign(List.of(PART));
            away.seek(PART, 0);

            PublishedErasures.readUntil(Map.of(PART, 7L), away, () -> asked.incrementAndGet() < 3, erased -> {
                throw new AssertionError("nothing was read");
            });
        }
        assertThat(asked).hasValue(3);
    }
}
