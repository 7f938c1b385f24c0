package org.petitions.starter.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.starter.access.OpenToAll;
import org.petitions.events.DirectoryEvent;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.AccountListed.Appointment;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Rung;
import org.petitions.events.topics.Topics;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.TestBrokerClient;
import org.petitions.starter.actor.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the token to who acts, over a real topic: the token says who, the directory says as what. */
class OfficeTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CLERK = "431229-PB.c-01";
    private static final String LEADER = "jingzhou-11";
    private static final String HEAD = "431229-HRSS.head";

    private static TestIssuer issuer;
    private static TestApplication service;

    @RestController
    static class WhoController {
        @OpenToAll("a test\'s")
        @GetMapping("/who")
        String who(Actor actor) {
            return actor.toString();
        }

        /** The law's day, which is not the token's. */
        @Bean
        static Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @BeforeAll
    static void start() {
        issuer = TestIssuer.start();
        publish(account(CLERK, 1, null, "CLERK@431229-PB"),
                account(LEADER, 1, null, "ADMINISTRATOR@431229-HRSS"),
                new PostListed(HEAD, 1, NOW, "431229", Rung.UNIT_HEAD, "局长", "head", true, null, null, null, null,
                        null, List.of(new Holding(LEADER, PostCapacity.SUBSTITUTE, FIRST, null))));
        service = TestApplication.start("production", SignedInService.settings(issuer), WhoController.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get("/actuator/health/readiness").status() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static AccountListed account(String account, long revision, @Nullable Instant withdrawnAt,
            String... offices) {
        return new AccountListed(account, revision, NOW, List.of(offices).stream().map(office -> office.split("@"))
                .map(office -> new Appointment(account + ":" + office[0], office[1], office[0], FIRST, null,
                        withdrawnAt))
                .toList());
    }

    private static void publish(DirectoryEvent... events) {
        TestBrokerClient.machine().publish(events);
    }

    private static Response who(String account, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = issuer.bearer(account);
        return service.get("/who", all);
    }

    private static String code(Response answer) {
        return answer.json().at("/code").asString();
    }

    @Test
    void who_has_one_office_acts_in_it() {
        assertThat(who(CLERK).body()).isEqualTo("Actor[id=" + CLERK + ", role=CLERK, unit=431229-PB, posts=[], "
                + "offices=[Office[role=CLERK, unit=431229-PB, posts=[]]], chosenPost=null]");
        assertThat(who(CLERK, "Acting-For", "CLERK@431229-PB").status()).isEqualTo(200);
    }

    @Test
    void who_has_none_does_not_act_whatever_the_token_or_the_choice_says() {
        Response nobody = who("431229-PB.c-99", "Acting-For", "BUREAU@431200-PB");
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(code(nobody)).isEqualTo("no-office");
        Response claimed = service.get("/who", "Authorization", "Bearer " + issuer.sign(issuer.claims("431229-PB.c-99")
                .with("role", "BUREAU").with("unit", "431200-PB").with("post", HEAD)));
        assertThat(code(claimed)).isEqualTo("no-office");
    }

    @Test
    void who_has_several_chooses_by_code_or_post_and_is_told_the_choices() {
        Response open = who(LEADER);
        assertThat(open.status()).isEqualTo(409);
        assertThat(code(open)).isEqualTo("office-not-chosen");
        assertThat(open.json().at("/errors/0/field").asString()).isEqualTo("Acting-For");
        assertThat(open.body()).contains("LEADER@431229-HRSS, " + HEAD + ", ADMINISTRATOR@431229-HRSS");

        assertThat(who(LEADER, "Acting-For", "ADMINISTRATOR@431229-HRSS").body()).contains("role=ADMINISTRATOR");
        assertThat(who(LEADER, "Acting-For", "LEADER@431229-HRSS").body()).contains("role=LEADER");
        assertThat(who(LEADER, "Acting-For", HEAD).body()).contains("role=LEADER, unit=431229-HRSS",
                "post=" + HEAD, "SUBSTITUTE", "chosenPost=" + HEAD);
        assertThat(who(LEADER, "Acting-For", "LEADER@431229-HRSS").body()).contains("chosenPost=null");
    }

    @Test
    void the_offices_that_were_not_chosen_come_along() {
        assertThat(who(LEADER, "Acting-For", "ADMINISTRATOR@431229-HRSS").body())
                .contains("Office[role=ADMINISTRATOR, unit=431229-HRSS", "Office[role=LEADER, unit=431229-HRSS");
    }

    @Test
    void the_choice_grants_nothing() {
        for (String choice : List.of("BUREAU@431200-PB", "LEADER@431229-NR", "431229-NR.head", "", "LEADER",
                "leader@431229-HRSS")) {
            Response answer = who(LEADER, "Acting-For", choice);
            assertThat(answer.status()).as(choice).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("office-not-held");
        }
        assertThat(code(who(LEADER, "Acting-For", HEAD, "Acting-For", "ADMINISTRATOR@431229-HRSS")))
                .isEqualTo("office-not-held");
    }

    @Test
    void who_was_withdrawn_is_out_when_the_entry_comes() {
        publish(account("431229-PB.c-02", 1, null, "CLERK@431229-PB"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(who("431229-PB.c-02").status()).isEqualTo(200));
        publish(account("431229-PB.c-02", 2, NOW, "CLERK@431229-PB"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(code(who("431229-PB.c-02"))).isEqualTo("no-office"));
    }

    @Test
    void an_entry_that_cannot_be_read_holds_nothing_up() {
        TestBrokerClient.machine().publish(Topics.DIRECTORY, "account/431229-PB.c-04", "{".getBytes(UTF_8),
                Map.of("ce_type", "org.petitions.directory.AccountListed.v1"));
        publish(account("431229-PB.c-04", 1, null, "CLERK@431229-PB"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(who("431229-PB.c-04").status()).isEqualTo(200));
    }
}
