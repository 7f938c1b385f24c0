package org.petitions.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.escalation.policy.Policy;
import org.petitions.escalation.policy.PolicyParser;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

@ExtendWith(OutputCaptureExtension.class)
class EscalationConfigurationTest {
    private final EscalationConfiguration configuration = new EscalationConfiguration();

    @Test
    void the_policy_is_taken_from_the_file_that_is_set() {
        Resource other = new ByteArrayResource(TestPolicy.yaml().replace("2026.8", "2027.3").getBytes(UTF_8));
        assertThat(configuration.policy(new EscalationSettings(other)).version()).isEqualTo("2027.3");
    }

    @Test
    void a_policy_that_cannot_be_used_stops_the_start_with_its_line_and_field() {
        Resource bad = new ByteArrayResource(
                TestPolicy.yaml().replace("limit: 90 days\n", "limit: 60 moons\n").getBytes(UTF_8), "bad.yml");
        assertThatThrownBy(() -> configuration.policy(new EscalationSettings(bad))).isInstanceOf(StartupFailure.class)
                .hasMessageMatching(".*line \\d+, clocks.SETTLEMENT.limit: .*");
    }

    @ParameterizedTest(name = "limit of {0}: {1} days before the holiday file ends, warned: {2}")
    @CsvSource({"90 days, 91, false", "90 days, 89, true", "200 days, 201, false", "200 days, 199, true",
            "120 working days, 160, true"})
    void it_is_warned_of_as_soon_as_the_longest_limit_reaches_past_the_holiday_file(String limit, int daysBefore,
            boolean warned, CapturedOutput output) throws Exception {
        Policy policy = PolicyParser.parse(TestPolicy.yaml().replace("limit: 90 days\n", "limit: " + limit + "\n"));
        Instant now = LegalCalendar.china().lastCertainDay().minusDays(daysBefore).atTime(9, 0)
                .atZone(LegalCalendar.ZONE).toInstant();
        configuration
                .calendarCheck(new CurrentCalendar(LegalCalendar.china()), Clock.fixed(now, ZoneOffset.UTC), policy)
                .run(new DefaultApplicationArguments());
        assertThat(output.getOut().contains("the holiday file is certain up to")).isEqualTo(warned);
    }

    @Test
    void a_policy_file_that_is_not_there_stops_the_start() {
        Resource missing = new FileSystemResource("no-such-policy.yml");
        assertThatThrownBy(() -> configuration.policy(new EscalationSettings(missing)))
                .isInstanceOf(StartupFailure.class).hasMessageContaining("petitions.escalation.policy");
    }
}
