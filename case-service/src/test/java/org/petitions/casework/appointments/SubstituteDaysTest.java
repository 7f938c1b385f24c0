package org.petitions.casework.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.local.server.TestServers;
import org.petitions.local.time.SharedClockControl;

/** A substitute acts from the first day to the last, both of China, and what was done by command outlives a start. */
class SubstituteDaysTest {
    private static final String ADMINISTRATOR = "ADMINISTRATOR/431222-HRSS/431222-HRSS.a-07";
    private static final String PATH = "/units/431222-HRSS/appointments";
    private static final String SUBSTITUTE = "{\"account\":\"431222-HRSS.s-07\",\"post\":\"431222-HRSS.head\","
            + "\"capacity\":\"SUBSTITUTE\",\"from\":\"2026-03-11\",\"until\":\"2026-03-12\",\"reason\":\"ABSENCE\"}";

    @Test
    void a_substitute_s_days_are_those_of_china_and_a_withdrawal_holds_over_a_start(@TempDir Path folder)
            throws IOException {
        SharedClockControl clock = SharedClockControl.open(folder.resolve("clock"),
                Instant.parse("2026-03-10T15:00:00Z"));
        Map<String, String> settings = Map.of("petitions.clock.file", folder.resolve("clock").toString(),
                "spring.mongodb.database", TestServers.newDatabaseName(),
                // No events here, and consumers that are stopped while they join wait for each other.
                "spring.cloud.function.definition", "petitions");
        String deputy;
        try (RunningCaseService service = RunningCaseService.start(settings)) {
            Response made = service.postNamed(PATH, ADMINISTRATOR, "substitute-1", SUBSTITUTE);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            deputy = service.get(PATH, ADMINISTRATOR).json().values().stream()
                    .filter(each -> each.path("account").asString().equals("431222-HRSS.deputy")).findFirst()
                    .orElseThrow().path("id").asString();
            assertThat(service.postWithoutVersion(PATH + "/" + deputy + "/withdrawal", ADMINISTRATOR,
                    "{\"reason\":\"DUTY_CHANGE\"}").status()).isEqualTo(200);
            assertThat(acts(service, "431222-HRSS.s-07")).as("an hour before the first day").isFalse();
            clock.advance(Duration.ofHours(1));
            assertThat(acts(service, "431222-HRSS.s-07")).as("the first day's first moment").isTrue();
        }
        try (RunningCaseService service = RunningCaseService.start(settings)) {
            assertThat(acts(service, "431222-HRSS.deputy")).as("the file has the deputy still").isFalse();
            assertThat(service.get(PATH, ADMINISTRATOR).json().values()).anySatisfy(each -> {
                assertThat(each.path("id").asString()).isEqualTo(deputy);
                assertThat(each.path("withdrawn").path("by").asString()).isEqualTo("431222-HRSS.a-07");
            });
            clock.advance(Duration.ofHours(48).minusSeconds(1));
            assertThat(acts(service, "431222-HRSS.s-07")).as("the last day's last second").isTrue();
            clock.advance(Duration.ofSeconds(1));
            assertThat(acts(service, "431222-HRSS.s-07")).as("the day after").isFalse();
        }
    }

    private static boolean acts(RunningCaseService service, String account) {
        return !service.get("/me", "LEADER/431222-HRSS/" + account).json().path("offices").isEmpty();
    }
}
