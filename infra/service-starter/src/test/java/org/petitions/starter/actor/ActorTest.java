package org.petitions.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nobody acts who is not signed in, even where the address is left open by mistake and no token is looked for. */
class ActorTest {

    @RestController
    static class ActorController {
        @OpenToAll("a test")
        @GetMapping("/open/who")
        String who(Actor actor) {
            return actor.toString();
        }

        @SignedIn("a test")
        @GetMapping("/open/whose")
        String whose(Account account) {
            return account.toString();
        }

        @SignedIn("a test")
        @GetMapping("/open/anybody")
        String anybody() {
            return "in";
        }

        @Bean
        static OpenPaths openPaths() {
            return OpenPaths.of("/open/**");
        }
    }

    @Test
    void what_somebody_has_to_be_signed_in_for_is_for_nobody_else() {
        try (var service = TestApplication.start(Map.of(), ActorController.class)) {
            for (String path : List.of("/open/who", "/open/whose", "/open/anybody")) {
                Response answer = service.get(path);

                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.json().at("/code").asString()).isEqualTo("actor-unknown");
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
    }
}
