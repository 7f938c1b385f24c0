package org.petitions.starter.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.starter.access.OpenToAll;
import org.petitions.local.tokens.Forgery;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.starter.TestApplication;
import org.petitions.starter.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** In the local profile a header may say who acts, but never beside a token. */
class LocalSignInTest {
    private static final String HEADER = "HANDLER/431222-HRSS/h-01";

    @RestController
    static class WhoController {
        @OpenToAll("a test\'s")
        @GetMapping("/who")
        String who(Actor actor) {
            return actor.id();
        }
    }

    @Test
    void a_bad_token_is_refused_whatever_the_header_says() {
        try (var issuer = TestIssuer.start();
                var service = TestApplication.start(SignedInService.settings(issuer), WhoController.class)) {
            assertThat(service.get("/who", "Acting-As", HEADER).body()).isEqualTo("h-01");
            for (Forgery forgery : Forgery.values()) {
                assertThat(service.get("/who", "Acting-As", HEADER, "Authorization",
                        "Bearer " + issuer.forge("431222-PB.c-01", forgery)).status()).as(forgery.name())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void where_no_issuer_is_set_every_token_is_refused() {
        try (var issuer = TestIssuer.start();
                var service = TestApplication.start(Map.of(), WhoController.class)) {
            assertThat(service.get("/who", "Acting-As", HEADER).body()).isEqualTo("h-01");
            assertThat(service.get("/who", "Acting-As", HEADER, "Authorization", issuer.bearer("h-01")).status())
                    .isEqualTo(401);
            assertThat(service.get("/actuator/prometheus").status()).isEqualTo(200);
        }
    }
}
