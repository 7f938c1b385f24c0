package org.petitions.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ActorTest {
    private static TestApplication service;

    @RestController
    static class ActorController {
        @OpenToAll("a test")
        @GetMapping("/who")
        String who(Actor actor) {
            return actor.toString();
        }

        @SignedIn("a test")
        @GetMapping("/whose")
        String whose(Account account) {
            return account.toString();
        }

        @SignedIn("a test")
        @GetMapping("/anybody")
        String anybody() {
            return "in";
        }
    }

    @BeforeAll
    static void start() {
        service = TestApplication.start(Map.of(), ActorController.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_header_names_who_acts() {
        assertThat(service.get("/who", "Acting-As", "HANDLER/431222-HRSS/h-01").body())
                .isEqualTo("Actor[id=h-01, role=HANDLER, unit=431222-HRSS, posts=[], offices=[], chosenPost=null]");
        assertThat(service.get("/who", "Acting-As", "LEADER/431222-HRSS/431222-HRSS.head").body())
                .isEqualTo(
                        "Actor[id=431222-HRSS.head, role=LEADER, unit=431222-HRSS, posts=[], offices=[], chosenPost=null]");
        assertThat(service.get("/who", "Acting-As", "ADMINISTRATOR/431222-PB/a-01").body())
                .isEqualTo("Actor[id=a-01, role=ADMINISTRATOR, unit=431222-PB, posts=[], offices=[], chosenPost=null]");
        assertThat(service.get("/who", "Acting-As", "AUDITOR/431200-PB/u-01").body())
                .isEqualTo("Actor[id=u-01, role=AUDITOR, unit=431200-PB, posts=[], offices=[], chosenPost=null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HANDLER", "HANDLER/431222-HRSS", "handler/431222-HRSS/h-01", "KING/431222-HRSS/h-01",
            "HANDLER/431222 HRSS/h-01", "HANDLER//h-01", "HANDLER/431222-HRSS/h-01/x", "HANDLER/431222-HRSS/<h>"})
    void a_header_of_another_form_names_nobody(String header) {
        Response answer = service.get("/who", "Acting-As", header);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/code").asString()).isEqualTo("actor-unknown");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void nobody_acts_without_the_header() {
        assertThat(service.get("/who").status()).isEqualTo(401);
    }

    @Test
    void what_is_for_whoever_is_signed_in_is_for_nobody_else() {
        assertThat(service.get("/whose", "Acting-As", "HANDLER/431222-HRSS/h-01").body()).isEqualTo("Account[id=h-01]");
        assertThat(service.get("/anybody", "Acting-As", "CLERK/431222-PB/c-1").body()).isEqualTo("in");
        for (String path : List.of("/whose", "/anybody")) {
            assertThat(service.get(path).status()).as(path).isEqualTo(401);
            assertThat(service.get(path, "Acting-As", "nobody").status()).as(path).isEqualTo(401);
        }
    }
}
