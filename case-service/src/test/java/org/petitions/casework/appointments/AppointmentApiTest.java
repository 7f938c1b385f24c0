package org.petitions.casework.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.DirectoryEvent.AccountListed;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.topics.Topics;
import org.petitions.local.signin.TestSignIn;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The organisation by command, through the door. */
class AppointmentApiTest {
    private static final String ADMINISTRATOR = "ADMINISTRATOR/431222-PB/431222-PB.a-01";
    private static final String HRSS = "/units/431222-HRSS/appointments";
    private static final String OFFICE = "/units/431222-OFFICE/appointments";
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    private final String key = UUID.randomUUID().toString();
    /** Nobody else's, so that what is published of it is this test's. */
    private final String account = "431222-HRSS.t-" + key;

    @Test
    void who_is_appointed_has_the_office_at_once_and_the_other_services_are_told() {
        assertThat(offices(account)).isEmpty();

        Response made = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(account));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("made").path("by").asString()).isEqualTo("431222-PB.a-01");
        assertThat(offices(account)).singleElement().satisfies(office -> {
            assertThat(office.path("role").asString()).isEqualTo("HANDLER");
            assertThat(office.path("unit").asString()).isEqualTo("431222-HRSS");
        });
        await().untilAsserted(() -> assertThat(listed()).singleElement().satisfies(account -> {
            assertThat(account.revision()).isOne();
            assertThat(account.appointments()).singleElement().returns("HANDLER", AccountListed.Appointment::role);
        }));
    }

    @Test
    void the_same_request_sent_again_appoints_once() {
        Response first = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(account));
        Response again = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(account));
        Response another = SERVICE.postNamed(HRSS, ADMINISTRATOR, key,
                handler(account).replace("ASSIGNMENT", "CORRECTION"));
        Response limited = SERVICE.postNamed(HRSS, ADMINISTRATOR, key,
                handler(account).replace("}", ",\"until\":\"2099-12-31\"}"));

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(another.get("code")).isEqualTo("appointment-key-reused");
        assertThat(limited.get("code")).isEqualTo("appointment-key-reused");
        assertThat(SERVICE.postNamed(HRSS, ADMINISTRATOR, key + "-2", handler(account)).get("code"))
                .isEqualTo("already-appointed");
        await().untilAsserted(() -> assertThat(listed()).isNotEmpty());
        assertThat(listed()).extracting(AccountListed::revision).containsOnly(1L);
    }

    @Test
    void one_key_for_two_accounts_makes_two_appointments_that_are_told_apart() {
        String other = account + "-2";

        String one = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(account)).get("id");
        String another = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(other)).get("id");

        assertThat(one).isNotEmpty().isNotEqualTo(another);
        SERVICE.postWithoutVersion(HRSS + "/" + another + "/withdrawal", ADMINISTRATOR, "{\"reason\":\"LEAVING\"}");
        assertThat(offices(account)).hasSize(1);
        assertThat(offices(other)).isEmpty();
    }

    @Test
    void nobody_gives_a_second_office_to_an_account_that_is_none_of_theirs() {
        String own = "ADMINISTRATOR/431222-HRSS/431222-HRSS.a-01";
        String neighbour = "431222-EDU.t-" + key;
        String elsewhere = "431224-EDU.t-" + key;

        assertThat(SERVICE.postNamed(HRSS, own, key, handler(neighbour)).get("code")).isEqualTo("account-of-others");
        assertThat(SERVICE.postNamed(HRSS, own, key, handler(account)).status()).isEqualTo(201);
        assertThat(SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(elsewhere)).get("code"))
                .isEqualTo("account-of-others");
        assertThat(SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(neighbour)).status()).isEqualTo(201);
        assertThat(SERVICE.postNamed(HRSS, "ADMINISTRATOR/431200-PB/431200-PB.a-01", key, handler(elsewhere)).status())
                .isEqualTo(201);
    }

    @Test
    void nobody_withdraws_themselves() {
        String id = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(account)).get("id");

        assertThat(SERVICE.postWithoutVersion(HRSS + "/" + id + "/withdrawal", "ADMINISTRATOR/431222-HRSS/" + account,
                "{\"reason\":\"LEAVING\"}").get("code")).isEqualTo("own-appointment");
        assertThat(offices(account)).extracting(office -> office.path("role").asString())
                .containsExactlyInAnyOrder("HANDLER", "ADMINISTRATOR");
    }

    @Test
    void an_administrator_whose_withdrawal_was_cut_off_half_way_counts_no_more_and_is_out_when_it_is_asked_again() {
        String at = "/units/431226-CIVIL/appointments";
        String city = "ADMINISTRATOR/431200-PB/431200-PB.a-01";
        String leaves = SERVICE.postNamed(at, city, key, administrator("431226-CIVIL.a-01")).get("id");
        String stays = SERVICE.postNamed(at, city, key, administrator("431226-CIVIL.a-02")).get("id");
        SERVICE.bean(MongoTemplate.class).insert(new Document("_id", "431226-CIVIL").append("version", 1L)
                .append("leaving", List.of(new Document("key", leaves).append("act", new Document("by", "x")
                        .append("unit", "431200-PB").append("at", Instant.now()).append("reason", "LEAVING")))),
                "unitAdministrators");

        assertThat(SERVICE.postWithoutVersion(at + "/" + stays + "/withdrawal", city, "{\"reason\":\"TRANSFER\"}")
                .get("code")).isEqualTo("last-administrator");
        Response done = SERVICE.postWithoutVersion(at + "/" + leaves + "/withdrawal", city,
                "{\"reason\":\"TRANSFER\"}");

        assertThat(done.json().path("withdrawn").path("reason").asString()).isEqualTo("LEAVING");
        assertThat(offices("431226-CIVIL.a-01")).isEmpty();
        assertThat(offices("431226-CIVIL.a-02")).hasSize(1);
    }

    @Test
    void who_is_withdrawn_is_out_at_the_next_request_and_stays_on_record() {
        String id = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, handler(account)).get("id");
        String path = HRSS + "/" + id + "/withdrawal";

        Response withdrawn = SERVICE.postWithoutVersion(path, ADMINISTRATOR, "{\"reason\":\"TRANSFER\"}");

        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(offices(account)).isEmpty();
        Response again = SERVICE.postWithoutVersion(path, ADMINISTRATOR, "{\"reason\":\"SECURITY\"}");
        assertThat(again.json()).isEqualTo(withdrawn.json());
        assertThat(SERVICE.get(HRSS, ADMINISTRATOR).json().values()).anySatisfy(shown -> {
            assertThat(shown.path("id").asString()).isEqualTo(id);
            assertThat(shown.path("withdrawn").path("reason").asString()).isEqualTo("TRANSFER");
        });
        await().untilAsserted(() -> assertThat(listed()).hasSize(2).last().satisfies(
                account -> assertThat(account.appointments().getFirst().withdrawnAt()).isNotNull()));
    }

    @Test
    void who_stands_in_for_a_leader_reads_the_leader_s_cases_until_withdrawn() {
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        String substitute = "LEADER/431222-OFFICE/" + account;
        assertThat(SERVICE.get(petition.path(""), substitute).status()).isNotEqualTo(200);

        Response made = SERVICE.postNamed(OFFICE, ADMINISTRATOR, key,
                ("{\"account\":\"%s\",\"post\":\"431222.county-leader\","
                        + "\"capacity\":\"SUBSTITUTE\",\"until\":\"2099-12-31\",\"reason\":\"ABSENCE\"}")
                        .formatted(account));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(SERVICE.get(petition.path(""), substitute).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(EVENTS.withKey(Topics.DIRECTORY, "431222.county-leader"))
                .anySatisfy(event -> assertThat(((PostListed) event).holdings()).anySatisfy(
                        holding -> assertThat(holding.account()).isEqualTo(account))));
        SERVICE.postWithoutVersion(OFFICE + "/" + made.get("id") + "/withdrawal", ADMINISTRATOR,
                "{\"reason\":\"ABSENCE\"}");
        assertThat(SERVICE.get(petition.path(""), substitute).status()).isNotEqualTo(200);
    }

    @Test
    void nobody_but_the_unit_s_administrators_appoints_or_learns_who_is_there() {
        for (String actor : List.of("HANDLER/431222-HRSS/h-01", "BUREAU/431200-PB/b-01", "OPERATIONS/431200-PB/o-01",
                "ADMINISTRATOR/431224-PB/431224-PB.a-01", "ADMINISTRATOR/431222-NR/x")) {
            assertThat(SERVICE.postNamed(HRSS, actor, key, handler(account)).status()).as(actor).isEqualTo(403);
            assertThat(SERVICE.get(HRSS, actor).status()).as(actor).isEqualTo(403);
            assertThat(SERVICE.postWithoutVersion(HRSS + "/none/withdrawal", actor, "{\"reason\":\"LEAVING\"}")
                    .status()).as(actor).isEqualTo(403);
        }
        assertThat(SERVICE.get(HRSS, "AUDITOR/431200-CDI/431200-CDI.s-01").status()).isEqualTo(200);
        assertThat(SERVICE.postNamed(HRSS, "ADMINISTRATOR/431222-PB/" + account, key, handler(account)).get("code"))
                .isEqualTo("own-appointment");
        assertThat(offices(account)).extracting(office -> office.path("role").asString())
                .containsExactly("ADMINISTRATOR");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        Response faults = SERVICE.postNamed(HRSS, ADMINISTRATOR, key, """
                {"account":"张三","role":"LEADER","capacity":"SUBSTITUTE","inChargeOf":["LABOUR"],
                "from":"2020-01-01","reason":"ASSIGNMENT"}""");

        assertThat(faults.status()).isEqualTo(400);
        assertThat(faults.json().path("errors").values()).extracting(each -> each.path("field").asString())
                .containsExactlyInAnyOrder("account", "role", "capacity", "inChargeOf", "from", "until");
        assertThat(faults.text()).doesNotContain("张三");
        assertThat(SERVICE.postNamed(HRSS, ADMINISTRATOR, key, """
                {"account":"x","post":"431222-NR.head","capacity":"HOLDER","reason":"ASSIGNMENT"}""").text())
                .contains("post-of-unit");
        Response ofNothing = SERVICE.postNamed(HRSS, ADMINISTRATOR, key,
                """
                        {"account":"x","post":"431222-HRSS.head","capacity":"DEPUTY","inChargeOf":[null],"reason":"ASSIGNMENT"}""");
        assertThat(ofNothing.status()).as(ofNothing.text()).isEqualTo(400);
        assertThat(ofNothing.text()).contains("inChargeOf");
        assertThat(SERVICE.postWithoutVersion(HRSS, ADMINISTRATOR, handler(account)).text())
                .contains("Idempotency-Key");
    }

    private List<JsonNode> offices(String of) {
        Response me = SERVICE.getWith("/me", "Authorization", TestSignIn.issuer().bearer(of));
        assertThat(me.get("account")).isEqualTo(of);
        return List.copyOf(me.json().path("offices").values());
    }

    private List<AccountListed> listed() {
        return EVENTS.withKey(Topics.DIRECTORY, "account/" + account).stream().map(AccountListed.class::cast).toList();
    }

    private static String administrator(String account) {
        return handler(account).replace("HANDLER", "ADMINISTRATOR");
    }

    private static String handler(String account) {
        return "{\"account\":\"%s\",\"role\":\"HANDLER\",\"reason\":\"ASSIGNMENT\"}".formatted(account);
    }
}
