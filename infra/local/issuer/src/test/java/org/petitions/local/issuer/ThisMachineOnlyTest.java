package org.petitions.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An issuer that asks for no password starts nowhere but on the machine of the one person who uses it. */
@ExtendWith(OutputCaptureExtension.class)
class ThisMachineOnlyTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"--spring.profiles.active=production", "--spring.profiles.active="})
    void it_does_not_start_outside_the_local_profile(String profile, CapturedOutput output) {
        assertThatThrownBy(() -> start(profile)).isInstanceOf(StartRefusal.class).hasMessageContaining("profile local");
        assertThat(output).contains("APPLICATION FAILED TO START", "OpenID Connect provider")
                .doesNotContain("\tat org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid", ""})
    void it_does_not_start_on_an_address_that_others_reach(String address) {
        assertThatThrownBy(() -> start("--spring.profiles.active=local", "--server.address=" + address))
                .isInstanceOf(StartRefusal.class).hasMessageContaining("server.address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://petitions.example", "nowhere", "http://[broken"})
    void it_does_not_sign_people_in_for_a_gateway_elsewhere(String gateway) {
        assertThatThrownBy(() -> start("--spring.profiles.active=local", "--issuer.gateway=" + gateway))
                .isInstanceOf(StartRefusal.class).hasMessageContaining("issuer.gateway");
    }

    @Test
    void a_missing_organisation_is_said_in_two_sentences(CapturedOutput output) {
        assertThatThrownBy(
                () -> start("--spring.profiles.active=local", "--issuer.organisation=" + data.resolve("none")))
                .hasRootCauseInstanceOf(StartRefusal.class);
        assertThat(output).contains("No organisation can be read", "units.csv, posts.csv and holdings.csv");
    }

    private void start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--issuer.data=" + data,
                "--issuer.organisation=src/test/resources/organisation"));
        all.addAll(List.of(arguments));
        new SpringApplicationBuilder(IssuerApplication.class).run(all.toArray(String[]::new)).close();
    }
}
