package org.petitions.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.api.ApiFuzzer;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestDirectory;

/** Whatever it is asked, the service answers, and what it refuses it refuses properly. */
class ApiFuzzTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "api", "escalation-service.json");
    private static final int EACH = 100;
    private static final long SEED = 20_220_225;

    @Test
    void nothing_that_is_asked_wrongly_is_answered_with_an_error_of_its_own(@TempDir Path folder) throws IOException {
        List<String> actors = List.of("OPERATIONS/431200-PB/o-01", "BUREAU/431222-PB/b-01");
        String broker = TestServers.broker().bootstrapServers();
        TestDirectory.on(broker).list(actors.toArray(String[]::new));
        try (var service = new RunningService(folder, broker, Instant.parse("2026-01-04T00:00:00Z"));
                var fuzzer = new ApiFuzzer(service.uri(), DESCRIPTION, SEED)) {
            List<String> faults = fuzzer.faults(EACH, path -> Map.of("petitionId", "none"), actors);

            assertThat(faults).isEmpty();
            assertThat(fuzzer.answers()).as("what is well formed is read").containsKeys("200", "404");
        }
    }
}
