package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.local.api.ApiFuzzer;

/** Whatever it is asked, the service answers, and what it refuses it refuses properly. */
class ApiFuzzTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "api", "case-service.json");
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final int EACH = 8;
    private static final long SEED = 20_220_225;

    private final CaseFixtures fixtures = new CaseFixtures(SERVICE, TopicClient.shared());
    private final List<TestPetition> petitions = List.of(
            fixtures.opened(TestPetition.aboutWages(), CaseFixtures.FACTS), fixtures.answered());
    private int asked;

    @Test
    void nothing_that_is_asked_wrongly_is_answered_with_an_error_of_its_own() throws IOException {
        try (var fuzzer = new ApiFuzzer(SERVICE.uri("/"), DESCRIPTION, SEED)) {
            List<String> faults = fuzzer.faults(EACH, new Proper(), List.of(AT_UNIT, AT_BUREAU));

            assertThat(faults).isEmpty();
            assertThat(fuzzer.answers()).as("what is well formed is read").containsKeys("200", "409");
        }
    }

    /** One of the cases in turn, at the version that it has. */
    private final class Proper implements ApiFuzzer.Proper {
        @Override
        public Map<String, String> names(String path) {
            TestPetition petition = petitions.get(asked++ % petitions.size());
            return Map.of("id", petition.id(), "number", petition.number(), "n", "1", "matter", "1", "unit",
                    TestPetition.UNIT, "appointment", "none");
        }

        @Override
        public Map<String, String> headers(String path, Map<String, String> names) {
            long version = SERVICE.get("/cases/" + names.get("id"), OPERATIONS).version();
            return Map.of("If-Match", "\"" + version + "\"");
        }
    }
}
