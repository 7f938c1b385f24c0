package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.local.api.ApiFuzzer;
import org.petitions.local.server.TestServers;

/** Whatever it is asked, the service answers, and what it refuses it refuses properly. */
class ApiFuzzTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "api", "notification-service.json");
    private static final int EACH = 100;
    private static final long SEED = 20_220_225;

    @Test
    void nothing_that_is_asked_wrongly_is_answered_with_an_error_of_its_own() throws IOException {
        try (var service = RunningService.start(TestServers.newDatabaseName(),
                "--petitions.inbox.longest-stream=0s",
                "--petitions.sms.url=https://sms.example/send", "--petitions.sms.app-id=xinfang",
                "--petitions.sms.secret=a secret of the tests", "--petitions.sms.sign-name=怀化市信访局");
                var fuzzer = new ApiFuzzer(service.uri("/"), DESCRIPTION, SEED)) {
            List<String> actors = List.of("LEADER/431222-PB/431222-PB.head", "BUREAU/431222-PB/b-01");
            actors.forEach(actor -> assertThat(service.page(actor, "/alerts").statusCode()).isNotEqualTo(401));
            List<String> faults = fuzzer.faults(EACH, path -> Map.of("alertId", "none"), actors);

            assertThat(faults).isEmpty();
            assertThat(fuzzer.answers()).as("what is well formed is read").containsKeys("200");
        }
    }
}
