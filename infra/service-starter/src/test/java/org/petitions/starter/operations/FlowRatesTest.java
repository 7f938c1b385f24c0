package org.petitions.starter.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;

class FlowRatesTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final FlowRates rates = new FlowRates();

    @Test
    void the_rate_is_what_came_since_the_oldest_look_of_the_last_minute() {
        assertThat(rates.of(seen(0, 100)).inPerMinute()).isEmpty();
        assertThat(rates.of(seen(30, 110)).inPerMinute()).isEqualTo("20");
        assertThat(rates.of(seen(60, 130)).in().getFirst().total()).isEqualTo(130);
        assertThat(rates.of(seen(80, 135)).inPerMinute()).as("since the look at 30 s").isEqualTo("30");
        assertThat(rates.of(seen(600, 500)).inPerMinute()).as("nobody looked for minutes").isEmpty();
    }

    private static ServiceStatus seen(int second, long consumed) {
        return new ServiceStatus("case-service", "1", START, START.plusSeconds(second), List.of(),
                Map.of(Topics.INTAKE, consumed), Map.of(), Map.of(Topics.INTAKE, 0L), null, null, List.of());
    }
}
