package org.petitions.starter.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.petitions.starter.directory.AccountDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that knows the offices itself: it reads no directory, and what it says counts at the next request. */
class OwnOfficesTest {
    private static final Map<String, List<Office>> OFFICES = new ConcurrentHashMap<>();
    private static final String CLERK = "431229-PB.c-01";

    private static TestIssuer issuer;
    private static TestApplication service;

    @RestController
    static class Who {
        @OpenToAll("a test's")
        @GetMapping("/who")
        String who(Actor actor) {
            return actor.unit();
        }

        @SignedIn("a test's")
        @GetMapping("/whose")
        String whose(Account account) {
            return account.id();
        }

        @Bean
        static AccountOffices offices() {
            return account -> Optional.ofNullable(OFFICES.get(account));
        }
    }

    @BeforeAll
    static void start() {
        issuer = TestIssuer.start();
        service = TestApplication.start("production", SignedInService.settings(issuer), Who.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static Response get(String path, String account) {
        return service.get(path, "Authorization", issuer.bearer(account));
    }

    @Test
    void who_is_withdrawn_is_out_at_the_next_request() {
        OFFICES.put(CLERK, List.of(new Office(Role.CLERK, "431229-PB")));
        assertThat(get("/who", CLERK).body()).isEqualTo("431229-PB");
        OFFICES.put(CLERK, List.of());
        assertThat(get("/who", CLERK).json().at("/code").asString()).isEqualTo("no-office");
        assertThat(service.beans(AccountDirectory.class)).isEmpty();
    }

    @Test
    void while_it_cannot_be_said_nobody_acts_and_is_told_to_come_again() {
        Response answer = get("/who", "431229-PB.c-02");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().at("/code").asString()).isEqualTo("sign-in-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void who_is_signed_in_is_known_whichever_offices_they_have() {
        OFFICES.put("none", List.of());
        OFFICES.put("two", List.of(new Office(Role.CLERK, "431229-PB"), new Office(Role.HANDLER, "431229-NR")));
        for (String account : List.of("none", "two", "not-known-yet")) {
            assertThat(get("/whose", account).body()).isEqualTo(account);
        }
        assertThat(service.get("/whose").status()).isEqualTo(401);
    }
}
