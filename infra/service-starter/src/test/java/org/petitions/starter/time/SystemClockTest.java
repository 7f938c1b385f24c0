package org.petitions.starter.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.starter.TestApplication;

class SystemClockTest {

    @Test
    void the_time_is_the_systems_as_exact_as_it_is_stored() {
        try (var service = TestApplication.start(Map.of())) {
            assertThat(service.bean(Clock.class)).isEqualTo(Clock.tickMillis(ZoneOffset.UTC));
        }
    }
}
