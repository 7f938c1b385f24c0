package org.petitions.casework.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.outbox.relay.OutboxRelay;

/** Who signed in by a token acts as what the database says, whatever of that is published. Nothing is known here of who acts for posts. */
class SignedInTest {
    private static final String ADMINISTRATOR = "ADMINISTRATOR/431222-PB/431222-PB.a-01";
    private static final String CALLED_AS_POST = "431222-HRSS.head";
    private static final TestIssuer ISSUER = TestSignIn.issuer();
    private static RunningCaseService service;

    private final String account = "431222-PB.t-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = RunningCaseService.start(Map.of("petitions.organisation.holdings", ""));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Response get(String path, String account) {
        return service.getWith(path, "Authorization", ISSUER.bearer(account));
    }

    private static Response get(String path, String account, String office) {
        return service.getWith(path, "Authorization", ISSUER.bearer(account), "Acting-For", office);
    }

    private String appointed(String role, String unit) {
        Response made = service.postNamed("/units/" + unit + "/appointments", ADMINISTRATOR,
                UUID.randomUUID().toString(),
                "{\"account\":\"%s\",\"role\":\"%s\",\"reason\":\"ASSIGNMENT\"}".formatted(account, role));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.get("id");
    }

    @Test
    void who_is_appointed_is_in_and_who_is_withdrawn_is_out_at_the_next_request_while_nothing_is_published() {
        service.beans(OutboxRelay.class).forEach(OutboxRelay::stop);
        try {
            assertThat(get("/cases/summary", account).get("code")).isEqualTo("no-office");
            String id = appointed("BUREAU", "431222-PB");
            assertThat(get("/cases/summary", account).status()).isEqualTo(200);

            service.postWithoutVersion("/units/431222-PB/appointments/" + id + "/withdrawal", ADMINISTRATOR,
                    "{\"reason\":\"TRANSFER\"}");

            assertThat(get("/cases/summary", account).get("code")).isEqualTo("no-office");
        } finally {
            service.beans(OutboxRelay.class).forEach(OutboxRelay::start);
        }
    }

    @Test
    void who_has_several_offices_or_none_is_told_the_own() {
        assertThat(get("/me", account).status()).isEqualTo(200);
        assertThat(get("/me", account).json().path("offices").values()).isEmpty();
        appointed("HANDLER", "431222-HRSS");
        appointed("BUREAU", "431222-PB");

        assertThat(get("/cases/summary", account).get("code")).isEqualTo("office-not-chosen");
        Response own = get("/me", account);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.get("account")).isEqualTo(account);
        assertThat(own.json().path("offices").values()).extracting(each -> each.path("unit").asString())
                .containsExactly("431222-HRSS", "431222-PB");
        assertThat(service.getWith("/me").status()).isEqualTo(401);
        assertThat(service.getWith("/me", "Authorization", "Bearer x").status()).isEqualTo(401);
    }

    @Test
    void who_is_called_as_a_post_acts_for_it_and_is_told_so() {
        Response own = get("/me", CALLED_AS_POST);

        assertThat(own.json().path("offices").values()).singleElement().satisfies(office -> {
            assertThat(office.path("post").asString()).isEqualTo(CALLED_AS_POST);
            assertThat(office.path("role").asString()).isEqualTo("LEADER");
            assertThat(office.path("unit").asString()).isEqualTo("431222-HRSS");
            assertThat(office.path("unitName").path("zh").asString()).isEqualTo("沅陵县人力资源和社会保障局");
            assertThat(office.path("postTitle").path("zh").asString()).isEqualTo("沅陵县人力资源和社会保障局局长");
            assertThat(office.path("postTitle").path("en").asString()).startsWith("Head, ");
            assertThat(office.has("from")).isFalse();
        });
        assertThat(get("/cases/summary", CALLED_AS_POST).status()).isEqualTo(200);
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "在被检举控告单位任职的人员，以其他单位岗位登录的，同样不得知悉，数目中也不计入", en = "who has an office at an accused unit learns nothing in another of their offices either, and it is not in their counts")
    void article_30_another_office_shows_nothing_of_what_accuses_a_unit_that_one_works_at() {
        TestPetition accusation = new CaseFixtures(service, TopicClient.shared())
                .openedWithoutFacts(TestPetition.aboutWages().accusing("431222-NR"));
        appointed("BUREAU", "431222-PB");
        assertThat(get(accusation.path(""), account).status()).isEqualTo(200);
        long counted = total(get("/cases/summary", account));

        appointed("HANDLER", "431222-NR");

        for (String office : List.of("BUREAU@431222-PB", "HANDLER@431222-NR")) {
            assertThat(get(accusation.path(""), account, office).status()).as(office).isEqualTo(404);
        }
        assertThat(total(get("/cases/summary", account, "BUREAU@431222-PB")))
                .as("other tests accuse that unit too").isLessThan(counted);
        assertThat(get("/cases?limit=100", account, "BUREAU@431222-PB").text()).doesNotContain(accusation.number());
    }

    private static long total(Response summary) {
        assertThat(summary.status()).isEqualTo(200);
        return summary.json().path("total").asLong();
    }
}
