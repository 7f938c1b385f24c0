package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.local.api.ApiFuzzer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever it is asked, the service answers, and what it refuses it refuses properly. */
class ApiFuzzTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "api", "intake-service.json");
    private static final int EACH = 100;
    private static final long SEED = 20_220_225;

    private final RunningIntake intake = RunningIntake.shared();
    private final Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());

    @Test
    void nothing_that_is_asked_wrongly_is_answered_with_an_error_of_its_own() throws IOException {
        try (var fuzzer = new ApiFuzzer(intake.request("/").build().uri(), DESCRIPTION, SEED)) {
            List<String> actors = List.of(RunningIntake.CLERK, "BUREAU/431222-PB/b-01");
            actors.forEach(intake::signIn);
            List<String> faults = fuzzer.faults(EACH, new Proper(), actors);

            assertThat(faults).isEmpty();
            assertThat(fuzzer.answers()).as("what is well formed is read").containsKeys("200", "201");
        }
    }

    /** About a petition that is registered, with its own code. */
    private final class Proper implements ApiFuzzer.Proper {
        @Override
        public Map<String, String> names(String path) {
            return Map.of("number", receipt.text("number"));
        }

        @Override
        public Map<String, String> headers(String path, Map<String, String> names) {
            return Map.of("Idempotency-Key", ApiFuzzer.FRESH);
        }

        @Override
        public @Nullable JsonNode body(String path) {
            return switch (path) {
                case "/petitions" -> SampleForms.valid();
                case "/online-petitions" -> SampleForms.online();
                case "/tracking" -> JsonMapper.shared().createObjectNode().put("number", receipt.text("number"))
                        .put("code", receipt.text("trackingCode"));
                default -> null;
            };
        }
    }
}
