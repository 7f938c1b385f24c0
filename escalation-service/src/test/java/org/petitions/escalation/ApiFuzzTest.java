package org.petitions.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.local.api.ApiFuzzer;

/** Whatever it is asked, the service answers, and what it refuses it refuses properly. */
class ApiFuzzTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "api", "escalation-service.json");
    private static final int EACH = 100;
    private static final long SEED = 20_220_225;
    private static final List<String> ACTORS = List.of("OPERATIONS/431200-PB/o-01", "BUREAU/431222-PB/b-01");

    @Test
    void nothing_that_is_asked_wrongly_is_answered_with_an_error_of_its_own() throws IOException {
        try (var fuzzer = new ApiFuzzer(RunningService.shared().uri(), DESCRIPTION, SEED)) {
            List<String> faults = fuzzer.faults(EACH, path -> Map.of("petitionId", "none"), ACTORS);

            assertThat(faults).isEmpty();
            assertThat(fuzzer.answers()).as("what is well formed is read").containsKeys("200", "404");
        }
    }
}
