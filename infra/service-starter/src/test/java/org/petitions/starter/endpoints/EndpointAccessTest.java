package org.petitions.starter.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.petitions.local.tokens.TestActors;
import org.petitions.starter.TestApplication;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Every endpoint says who may ask it, and is asked by nobody else, whatever they send. */
class EndpointAccessTest {
    private static final String CLERK = "CLERK/431222-PB/c-01";
    private static final String HANDLER = "HANDLER/431222-HRSS/h-01";

    @RestController
    static class Said {
        record Form(int number) {}

        @Requires(Action.REGISTER)
        @PostMapping("/said")
        String said(@RequestBody Form form) {
            return "in " + form.number();
        }

        @OpenToAll("a test")
        @GetMapping("/open")
        String open() {
            return "in";
        }
    }

    /** Whoever is named has the office that the account's name says. */
    static class Offices {
        @Bean
        static AccountOffices offices() {
            return account -> Optional.of(List.of(account.equals(TestActors.account(CLERK))
                    ? new Office(Role.CLERK, "431222-PB")
                    : new Office(Role.HANDLER, "431222-HRSS")));
        }
    }

    @RestController
    static class Unsaid {
        @GetMapping("/unsaid")
        String unsaid() {
            return "in";
        }
    }

    @RestController
    static class SaidTwice {
        @Requires(Action.REGISTER)
        @OpenToAll("a test")
        @GetMapping("/said-twice")
        String twice() {
            return "in";
        }
    }

    @RestController
    static class Naming {
        @Requires(Action.REGISTER)
        @GetMapping("/things/{thing}")
        String thing() {
            return "in";
        }
    }

    @RestController
    static class NamingMore {
        @Requires(Action.REGISTER)
        @GetMapping("/things/{thing}/beside/{other}")
        String other() {
            return "in";
        }

        @Requires(value = Action.REGISTER, lookedUpForCaller = "own")
        @GetMapping("/owns/{own}")
        String own() {
            return "in";
        }
    }

    static class Things implements SubjectAccess {
        @Override
        public Set<String> decidesOn(Set<String> variables) {
            return Set.of("thing");
        }

        @Override
        public void require(Actor actor, Action action, String address, Map<String, String> names) {}
    }

    @Test
    void whoever_may_not_is_refused_before_anything_they_sent_is_looked_at() {
        try (TestApplication service = TestApplication.start(Map.of(), Said.class, Offices.class)) {
            assertThat(service.get("/open").status()).isEqualTo(200);
            assertThat(service.send(service.requestAsNobody("/said").POST(BodyPublishers.ofString("{\"number\":1}")))
                    .status()).isEqualTo(401);
            assertThat(service.post("/said", "{no json", TestApplication.signedIn(HANDLER)).status()).isEqualTo(403);
            assertThat(service.post("/said", "{no json", TestApplication.signedIn(CLERK)).status()).isEqualTo(400);
            assertThat(service.post("/said", "{\"number\":1}", TestApplication.signedIn(CLERK)).body())
                    .isEqualTo("in 1");
        }
    }

    @Test
    void a_service_with_an_endpoint_of_which_nobody_says_who_may_ask_it_does_not_start() {
        assertThatThrownBy(() -> TestApplication.start(Map.of(), Unsaid.class))
                .hasStackTraceContaining("Unsaid#unsaid");
        assertThatThrownBy(() -> TestApplication.start(Map.of(), SaidTwice.class))
                .hasStackTraceContaining("SaidTwice#twice");
    }

    @Test
    void a_service_with_an_address_that_names_something_nobody_decides_on_does_not_start() {
        assertThatThrownBy(() -> TestApplication.start(Map.of(), Naming.class))
                .hasStackTraceContaining("Naming#thing").hasStackTraceContaining("{thing}");
        assertThatThrownBy(() -> TestApplication.start(Map.of(), NamingMore.class, Things.class))
                .hasStackTraceContaining("NamingMore#other").hasStackTraceContaining("{other}")
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("{own}"));
        try (TestApplication service = TestApplication.start(Map.of(), Naming.class, Things.class,
                Offices.class)) {
            assertThat(service.get("/things/1", TestApplication.signedIn(CLERK)).status()).isEqualTo(200);
        }
    }
}
