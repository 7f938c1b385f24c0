package org.petitions.local.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.LocalService;
import org.petitions.local.time.SharedClockControl;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LocalProfileTest {
    private static final Instant START = Instant.parse("2026-02-27T00:00:00Z");

    @TempDir
    private Path folder;

    private static void refused(CapturedOutput output, String sentence, Runnable start) {
        assertThatThrownBy(start::run).hasStackTraceContaining(StartupFailure.class.getName());
        assertThat(output.getOut()).contains("APPLICATION FAILED TO START").contains(sentence);
    }

    @Test
    void a_service_tells_the_shared_time() throws IOException {
        Path file = folder.resolve("clock");
        var keeper = SharedClockControl.open(file, START);
        try (var service = LocalService.start("local", Map.of("petitions.clock.file", file.toString()))) {
            Clock clock = service.bean(Clock.class);
            assertThat(clock.instant()).isEqualTo(START);
            keeper.advance(Duration.ofDays(1));
            assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void without_a_clock_file_the_time_is_the_systems() {
        try (var service = LocalService.start("local", Map.of())) {
            assertThat(service.bean(Clock.class)).isEqualTo(Clock.tickMillis(ZoneOffset.UTC));
        }
    }

    @Test
    void a_clock_that_is_not_there_is_named(CapturedOutput output) {
        refused(output, "petitions.clock.file names no clock", () -> LocalService.start("local",
                Map.of("petitions.clock.file", folder.resolve("clock").toString())));
    }

    @Test
    void outside_the_local_profile_no_service_starts_with_it(CapturedOutput output) {
        refused(output, "local-profile is on the class path",
                () -> LocalService.start("production", Map.of("petitions.sign-in.issuer", "https://issuer.example",
                        "petitions.sign-in.jwks-uri", "https://issuer.example/jwks")));
    }
}
