package org.petitions.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.starter.TestApplication;
import org.petitions.starter.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

class RedirectTest {
    @Controller
    static class Moved {
        @OpenToAll("a test")
        @GetMapping("/moved")
        String moved() {
            return "redirect:/there";
        }
    }

    @Test
    void a_redirect_says_nothing_of_host_and_scheme_by_which_the_service_is_reached_behind_the_door() {
        try (TestApplication service = TestApplication.start(Map.of(), Moved.class)) {
            var answer = service.get("/moved");
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo("/there");
        }
    }
}
