package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorProgramsTest {
    private static final String DATABASE = "mongodb://somebody:very-secret@127.0.0.1:1/";

    private final PlatformSettings settings = new PlatformSettings(RepositoryRoot.find(), Path.of("data"),
            PlatformPorts.fromEnvironment(Map.of("PETITIONS_GATEWAY_PORT", "9080", "PETITIONS_ISSUER_PORT", "9079")),
            "",
            null, true, false);
    private final ServicePrograms services = new ServicePrograms(settings, "127.0.0.1:9092", DATABASE);

    private static String valueOf(List<String> arguments, String setting) {
        return arguments.stream().filter(argument -> argument.startsWith("--" + setting + "="))
                .map(argument -> argument.substring(setting.length() + 3)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_service_believes_the_issuer_whose_tokens_the_gateway_lets_in(PlatformService service) {
        List<String> own = services.arguments(service);
        List<String> gateway = DoorPrograms.gatewayArguments(settings);

        assertThat(valueOf(own, "petitions.sign-in.issuer")).isEqualTo("http://127.0.0.1:9079")
                .isEqualTo(valueOf(gateway, "gateway.issuer"));
        assertThat(valueOf(own, "petitions.sign-in.jwks-uri")).isEqualTo(valueOf(gateway, "gateway.jwks-uri"));
        assertThat(valueOf(own, "petitions.caller.key-file")).isEqualTo(valueOf(gateway, "gateway.caller-key-file"));
        assertThat(valueOf(own, "petitions.sign-in.keys-file")).as("written by each for itself")
                .isNotEqualTo(valueOf(gateway, "gateway.keys-file"));
    }

    @Test
    void gateway_and_issuer_share_the_gateways_secret_and_each_knows_where_the_other_is() {
        List<String> issuer = DoorPrograms.issuerArguments(settings);
        List<String> gateway = DoorPrograms.gatewayArguments(settings);

        assertThat(valueOf(issuer, "issuer.gateway-secret-file"))
                .isEqualTo(valueOf(gateway, "gateway.client-secret-file"));
        assertThat(valueOf(issuer, "issuer.gateway")).isEqualTo("http://127.0.0.1:9080");
        assertThat(valueOf(issuer, "server.port")).isEqualTo("9079");
        assertThat(Path.of(valueOf(issuer, "issuer.organisation"))).isDirectoryContaining("glob:**/staff.csv");
    }

    @Test
    void links_that_people_get_lead_to_the_door() {
        assertThat(valueOf(services.arguments(PlatformService.INTAKE), "petitions.tracking.documents-url"))
                .isEqualTo("http://127.0.0.1:9080/petitioner/documents");
        assertThat(valueOf(services.arguments(PlatformService.NOTIFICATION), "petitions.mail.base-url"))
                .isEqualTo("http://127.0.0.1:9080");
        assertThat(valueOf(services.arguments(PlatformService.NOTIFICATION), "petitions.notices.tracking-url"))
                .isEqualTo("http://127.0.0.1:9080/tracking");
    }

    @Test
    void no_password_stands_among_arguments_which_every_user_of_the_machine_can_read() {
        Stream<String> all = Stream.concat(
                Stream.of(PlatformService.values()).flatMap(service -> services.arguments(service).stream()),
                Stream.concat(DoorPrograms.gatewayArguments(settings).stream(),
                        DoorPrograms.issuerArguments(settings).stream()));

        assertThat(all).noneMatch(argument -> argument.contains("very-secret"));
    }
}
