package org.petitions.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryLimitTest {
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");

    private final EntryLimit limit = new EntryLimit();

    @Test
    void a_hundred_a_minute_are_written_one_by_one_and_the_others_counted() {
        assertThat(limit.leftOutBy(AT)).isEmpty();
        for (int n = 0; n < EntryLimit.A_MINUTE; n++) {
            assertThat(limit.admits("h-01")).isTrue();
        }
        for (int n = 0; n < 7; n++) {
            assertThat(limit.admits("h-01")).isFalse();
        }
        assertThat(limit.admits("h-02")).as("somebody else's flood hides nobody's refusal").isTrue();

        assertThat(limit.leftOutBy(AT.plusSeconds(59))).as("the minute is not over").isEmpty();
        assertThat(limit.leftOutBy(AT.plusSeconds(60))).isEqualTo(Map.of("h-01", 7));
        assertThat(limit.admits("h-01")).isTrue();
        assertThat(limit.leftOut()).isEmpty();
    }

    @Test
    void what_is_only_counted_when_the_service_stops_is_told_then() {
        for (int n = 0; n < EntryLimit.A_MINUTE + 3; n++) {
            limit.admits("h-01");
        }

        assertThat(limit.leftOut()).isEqualTo(Map.of("h-01", 3));
    }
}
