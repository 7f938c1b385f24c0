package org.petitions.starter.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.starter.TestApplication;

/** The local profile opens nothing: who is not signed in is told to be, as everywhere. */
class LocalSignInTest {

    @Test
    void without_a_token_nobody_is_let_in_and_nothing_is_shown() {
        try (var service = TestApplication.start(Map.of(), SignedInService.Addresses.class)) {
            for (String path : List.of("/inside", "/actuator/prometheus", "/actuator/health", "/local/idle")) {
                assertThat(service.send(service.requestAsNobody(path)).status()).as(path).isEqualTo(401);
            }
            assertThat(service.get("/inside").body()).isEqualTo("in");
            assertThat(service.get("/actuator/prometheus").status()).isEqualTo(200);
        }
    }
}
