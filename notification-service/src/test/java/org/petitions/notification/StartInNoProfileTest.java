package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.petitions.local.server.TestServers;

/** A profile unlocks what one machine alone may have; what the service needs to start is all said by settings. */
class StartInNoProfileTest {

    @Test
    void the_service_starts_in_no_profile() {
        try (var service = RunningService.startInNoProfile(TestServers.newDatabaseName())) {
            assertThat(service.openPage("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.openPage("/inbox").statusCode()).isEqualTo(401);
        }
    }
}
