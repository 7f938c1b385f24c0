package org.petitions.starter.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
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

        @OpenToAll("a test")
        @GetMapping("/bureau-only")
        String bureau(Actor actor) {
            actor.requireAnyRole(Role.BUREAU, Role.OPERATIONS);
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
                .isEqualTo("Actor[id=h-01, role=HANDLER, unit=431222-HRSS, posts=[]]");
        assertThat(service.get("/who", "Acting-As", "LEADER/431222-HRSS/431222-HRSS.head").body())
                .isEqualTo("Actor[id=431222-HRSS.head, role=LEADER, unit=431222-HRSS, posts=[]]");
        assertThat(service.get("/who", "Acting-As", "ADMINISTRATOR/431222-PB/a-01").body())
                .isEqualTo("Actor[id=a-01, role=ADMINISTRATOR, unit=431222-PB, posts=[]]");
        assertThat(service.get("/who", "Acting-As", "AUDITOR/431200-PB/u-01").body())
                .isEqualTo("Actor[id=u-01, role=AUDITOR, unit=431200-PB, posts=[]]");
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
    void a_role_that_may_not_is_refused() {
        assertThat(service.get("/bureau-only", "Acting-As", "BUREAU/431200-PB/b-1").body()).isEqualTo("in");
        Response answer = service.get("/bureau-only", "Acting-As", "CLERK/431222-PB/c-1");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/code").asString()).isEqualTo("not-allowed");
    }
}
