package org.petitions.starter.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.Topics;
import org.petitions.local.tokens.TestActors;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestBrokerClient;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.petitions.starter.consumer.RecordingEventHandler;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** What a service tells operators of itself, and that it puts its dead letters back. */
class OperationsTest {
    private static final String OPERATOR = "OPERATIONS/431200-PB/o-01";
    private static final String HANDLER = "HANDLER/431222-HRSS/h-01";
    private static final String HERE = "/operations/case-service";
    private static final TestBrokerClient WIRE = TestBrokerClient.machine();

    private static TestApplication service;

    /** Whoever is named has the office that the account's name says. */
    static class Offices {
        @Bean
        static AccountOffices offices() {
            return account -> Optional.of(List.of(account.equals(TestActors.account(OPERATOR))
                    ? new Office(Role.OPERATIONS, "431200-PB")
                    : new Office(Role.HANDLER, "431222-HRSS")));
        }
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(RecordingEventHandler.BINDINGS);
        settings.put("spring.cloud.stream.default.group", "operations-test");
        service = TestApplication.start(settings, RecordingEventHandler.class, Offices.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_service_tells_what_flows_through_it_and_how_its_parts_are() {
        WIRE.publish(TestBrokerClient.rated(TestBrokerClient.petition(), 1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode status = get("/status");
            assertThat(status.at("/service").asString()).isEqualTo("case-service");
            assertThat(status.at("/consumed").path(Topics.INTAKE).asLong(0)).isPositive();
        });
        JsonNode status = get("/status");
        assertThat(status.at("/health").toString()).contains("{\"name\":\"kafka\",\"state\":\"UP\"}");
        assertThat(status.at("/figures/0/code").asString()).isEqualTo("holiday-days");
        assertThat(status.at("/deadLetters/count").isNumber()).isTrue();
    }

    @Test
    void a_dead_letter_is_listed_without_what_it_says_and_put_back_once() {
        String petition = UUID.randomUUID().toString();
        WIRE.publish(Topics.INTAKE, petition, "{\"petitionId\": 张三".getBytes(UTF_8),
                Map.of("ce_type", "org.petitions.intake.PetitionRated.v1", "ce_id", "张三"));
        await().atMost(Duration.ofSeconds(30)).until(() -> listed(petition).size() == 1);

        JsonNode letter = listed(petition).getFirst();
        assertThat(letter.at("/reason").asString()).isEqualTo("MALFORMED");
        assertThat(letter.at("/topic").asString()).isEqualTo(Topics.INTAKE);
        assertThat(letter.at("/type").asString()).isEqualTo("org.petitions.intake.PetitionRated.v1");
        assertThat(letter.toString()).doesNotContain("张三");

        String place = letter.at("/place").toString();
        assertThat(replay(place).at("/outcome").asString()).isEqualTo("PUT_BACK");
        assertThat(replay(place).at("/outcome").asString()).isEqualTo("DONE_BEFORE");
        // As unreadable as before, it comes back as another.
        await().atMost(Duration.ofSeconds(30)).until(() -> listed(petition).size() == 2);
        assertThat(listed(petition)).extracting(each -> each.at("/putBack").asBoolean()).containsExactly(false, true);
        assertThat(replay("{}").at("/putBack").get(Topics.INTAKE).asInt()).isPositive();
    }

    @Test
    void a_place_that_can_be_none_is_told_by_its_field_and_nobody_else_may_ask() {
        var answer = service.post(HERE + "/dead-letters/replay", "{\"partition\": -1}",
                TestApplication.signedIn(OPERATOR));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsString("field")).containsExactly("partition", "offset");
        assertThat(service.get(HERE + "/dead-letters?after=x", TestApplication.signedIn(OPERATOR)).status())
                .isEqualTo(400);
        for (String address : List.of("/status", "/dead-letters")) {
            assertThat(service.get(HERE + address, TestApplication.signedIn(HANDLER)).status()).isEqualTo(403);
        }
        assertThat(service.post(HERE + "/dead-letters/replay", "{}", TestApplication.signedIn(HANDLER)).status())
                .isEqualTo(403);
    }

    @Test
    void the_pages_show_status_and_dead_letters_and_put_one_back_after_a_question() {
        String petition = UUID.randomUUID().toString();
        WIRE.publish(Topics.INTAKE, petition, "张三".getBytes(UTF_8),
                Map.of("ce_type", "org.petitions.intake.PetitionRated.v1", "ce_id", "x"));
        await().atMost(Duration.ofSeconds(30)).until(() -> listed(petition).size() == 1);
        JsonNode place = listed(petition).getFirst().at("/place");
        String of = "partition=" + place.at("/partition").asInt() + "&offset=" + place.at("/offset").asLong();

        assertThat(page("/status.html").body()).contains("<html lang=\"zh-CN\"", "信访事项办理：运行状态", "待重放", "节假日安排剩余天数");
        assertThat(page("/status.html", "HX-Request", "true").body()).contains("待重放").doesNotContain("<html");
        assertThat(page("/dead-letters.html").body()).contains(petition, "MALFORMED", of.replace("&", "&amp;"))
                .doesNotContain("张三");
        assertThat(page("/replay.html?" + of, "X-Csrf-Token", "token").body()).contains("确认重放", "value=\"token\"");

        var answer = submit(of);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(page(answer.header("Location").substring(HERE.length())).body()).contains("已放回原主题");
        assertThat(submit(of).header("Location")).endsWith("?outcome=DONE_BEFORE");
        assertThat(page("/dead-letters.html?lang=en").body()).contains("put back or dealt with");
        assertThat(submit("").status()).as("neither one nor all").isEqualTo(400);
        assertThat(submit("all=true").header("Location")).contains("back=");
    }

    private static TestApplication.Response page(String address, String... headers) {
        var answer = service.get(HERE + address, with(headers));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static TestApplication.Response submit(String form) {
        return service.send(service.request(HERE + "/replay.html", with("Content-Type",
                "application/x-www-form-urlencoded")).POST(BodyPublishers.ofString(form)));
    }

    private static String[] with(String... headers) {
        return Stream.concat(Stream.of(TestApplication.signedIn(OPERATOR)), Stream.of(headers)).toArray(String[]::new);
    }

    private static List<JsonNode> listed(String petition) {
        return StreamSupport.stream(get("/dead-letters").at("/letters").spliterator(), false)
                .filter(letter -> letter.at("/petitionId").asString("").equals(petition)).toList();
    }

    private static JsonNode get(String address) {
        var answer = service.get(HERE + address, TestApplication.signedIn(OPERATOR));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode replay(String which) {
        var answer = service.post(HERE + "/dead-letters/replay", which, TestApplication.signedIn(OPERATOR));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
