package org.petitions.starter.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.TestApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartupChecksTest {

    private static void refused(CapturedOutput output, String sentence, Runnable start) {
        assertThatThrownBy(start::run).hasStackTraceContaining(StartupFailure.class.getName());
        assertThat(output.getOut()).contains("APPLICATION FAILED TO START").contains(sentence);
    }

    @Test
    void missing_settings_are_named_all_at_once(CapturedOutput output) {
        refused(output, "Settings are missing: spring.kafka.bootstrap-servers (SPRING_KAFKA_BOOTSTRAP_SERVERS), "
                + "spring.mongodb.uri (MONGODB_URI)",
                () -> TestApplication.startBare("local",
                        Map.of("spring.kafka.bootstrap-servers", "", "spring.mongodb.uri", "")));
    }

    @Test
    void nobody_could_act_outside_the_local_profile_so_it_does_not_start(CapturedOutput output) {
        refused(output, "There is no sign-in yet", () -> TestApplication.start("production", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::"})
    void an_address_on_the_network_is_refused(String address, CapturedOutput output) {
        refused(output, "sign-in does not exist yet",
                () -> TestApplication.start(Map.of("server.address", address)));
    }

    @Test
    void management_on_the_network_is_refused(CapturedOutput output) {
        refused(output, "management.server.address is '0.0.0.0'",
                () -> TestApplication
                        .start(Map.of("management.server.address", "0.0.0.0", "management.server.port", "0")));
    }

    @Test
    void a_keyset_address_nobody_knows_is_refused_with_the_settings_name(CapturedOutput output) {
        refused(output, "petitions.sealing.keysets.case-service is no address of a usable keyset",
                () -> TestApplication.start(Map.of("petitions.sealing.keysets.case-service", "gopher-kms://key")));
    }

    @Test
    void the_start_says_that_it_listens_on_this_machine_only(CapturedOutput output) {
        try (var service = TestApplication.start(Map.of())) {
            assertThat(output.getOut()).contains("case-service listens on 127.0.0.1:" + service.port()
                    + " only, sign-in does not exist yet");
        }
    }
}
