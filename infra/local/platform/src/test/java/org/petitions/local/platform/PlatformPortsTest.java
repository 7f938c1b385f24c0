package org.petitions.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.local.process.ProcessStartException;

class PlatformPortsTest {

    @Test
    void everything_listens_where_people_expect_it_unless_a_setting_says_otherwise() {
        PlatformPorts addresses = PlatformPorts.fromEnvironment(Map.of("PETITIONS_CASEWORK_PORT", "9182"));

        assertThat(addresses.port(PlatformService.INTAKE)).isEqualTo(8081);
        assertThat(addresses.port(PlatformService.CASEWORK)).isEqualTo(9182);
        assertThat(addresses.port(DoorPart.GATEWAY)).isEqualTo(8080);
        assertThat(addresses.port(DoorPart.ISSUER)).isEqualTo(8079);
        assertThat(addresses.broker()).isEqualTo(9092);
    }

    @Test
    void a_setting_that_is_no_port_is_refused_by_name() {
        for (String port : new String[]{"0", "65536", "-1", "kafka"}) {
            assertThatThrownBy(() -> PlatformPorts.fromEnvironment(Map.of("PETITIONS_KAFKA_PORT", port))).as(port)
                    .isInstanceOf(ProcessStartException.class).hasMessageContaining("PETITIONS_KAFKA_PORT");
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_setting_that_changes_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PlatformPorts addresses = PlatformPorts
                    .fromEnvironment(Map.of("PETITIONS_SMTP_PORT", String.valueOf(taken.getLocalPort())));
            PlatformPorts apart = PlatformPorts.allFree();
            var mixed = new PlatformPorts(apart.services(), apart.door(), apart.broker(), apart.database(),
                    addresses.smtp(), apart.mailPage());

            assertThatThrownBy(() -> mixed.requireFree(true)).isInstanceOf(ProcessStartException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("PETITIONS_SMTP_PORT");
        }
    }
}
