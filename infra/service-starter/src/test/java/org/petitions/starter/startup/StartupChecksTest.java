package org.petitions.starter.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.TestApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

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

    @ParameterizedTest
    @ValueSource(strings = {"production", "local"})
    void nobody_could_act_without_an_issuer_so_it_does_not_start(String profile, CapturedOutput output) {
        refused(output,
                "Settings are missing: petitions.sign-in.issuer (PETITIONS_SIGNIN_ISSUER), "
                        + "petitions.sign-in.jwks-uri (PETITIONS_SIGNIN_JWKSURI)",
                () -> TestApplication.start(profile, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://keys.example/jwks", "http://10.1.2.3/jwks", "ftp://127.0.0.1/jwks", "jwks",
            "file:/jwks"})
    void keys_that_somebody_could_change_on_their_way_are_refused(String address, CapturedOutput output) {
        refused(output, "petitions.sign-in.jwks-uri is no address of keys that can be trusted",
                () -> TestApplication.start("production", Map.of("petitions.sign-in.issuer", "https://issuer.example",
                        "petitions.sign-in.jwks-uri", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "local"})
    void with_an_issuer_a_service_starts_in_any_profile_and_listens_where_it_is_told(String profile,
            CapturedOutput output) {
        try (var service = TestApplication.start(profile,
                Map.of("petitions.sign-in.issuer", "https://issuer.example", "petitions.sign-in.jwks-uri",
                        "https://issuer.example/jwks", "server.address", "0.0.0.0"))) {
            assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(output.getOut()).doesNotContain("generated security password");
        }
    }

    @Test
    void a_keyset_address_nobody_knows_is_refused_with_the_settings_name(CapturedOutput output) {
        refused(output, "petitions.sealing.keysets.case-service is no address of a usable keyset",
                () -> TestApplication.start(Map.of("petitions.sealing.keysets.case-service", "gopher-kms://key")));
    }

    @ParameterizedTest
    @CsvSource({"petitions.web.places, t-9k, petitions.web.places cannot be read as int",
            "petitions.database.answer-within, 1 t-9k, petitions.database.answer-within cannot be read as java.time.Duration",
            "server.port, t-9k, server.port has a value that cannot be used",
            "petitions.law.holidays, 'x://t-9k/{', petitions.law.holidays names no file that can be read",
            "spring.mongodb.uri, mongodb://user:t-9k/@127.0.0.1/, spring.mongodb.uri (MONGODB_URI) is no address of a database",
            "spring.mongodb.uri, t-9k, spring.mongodb.uri (MONGODB_URI) is no address of a database"})
    void a_setting_that_cannot_be_read_is_named_and_its_value_is_printed_nowhere(String setting, String value,
            String sentence, CapturedOutput output) {
        assertThatThrownBy(() -> TestApplication.start(Map.of(setting, value))).isInstanceOf(RuntimeException.class);

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START", sentence).doesNotContain("t-9k");
    }

    @Test
    void a_setting_out_of_bounds_is_named_with_its_rule_and_without_its_value(CapturedOutput output) {
        assertThatThrownBy(() -> TestApplication.start(Map.of("petitions.test.word", "t-9k"), Bounded.class))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> TestApplication.start(Map.of("petitions.test.word", "t-9"), Bounded.class))
                .isInstanceOf(RuntimeException.class);

        assertThat(output.getAll()).contains("petitions.test.word size must be between 0 and 3",
                "petitions.test is refused: a word has no digits").doesNotContain("t-9k");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(BoundedSettings.class)
    static class Bounded {}

    /** Settings with bounds, declared and programmed. */
    @Validated
    @ConfigurationProperties("petitions.test")
    record BoundedSettings(@Size(max = 3) String word) {
        BoundedSettings {
            if (word.length() < 4 && word.contains("9")) {
                throw new IllegalArgumentException("a word has no digits");
            }
        }
    }
}
