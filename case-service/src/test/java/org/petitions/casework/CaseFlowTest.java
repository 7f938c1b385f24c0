package org.petitions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;
import static org.petitions.casework.TestPetition.UNIT;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** A petition's way through the service, from its event to its end, as the other services and the offices see it. */
@Tag("database")
class CaseFlowTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();

    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);

    @Test
    void a_registered_petition_whose_unit_is_clear_is_opened_and_dispatched_at_once() {
        TestPetition petition = TestPetition.aboutWages().with(Urgency.URGENT);

        Response shown = open(petition);

        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.get("status")).isEqualTo("DISPATCHED");
        assertThat(shown.get("unit")).isEqualTo(UNIT);
        assertThat(shown.json().path("legalSteps").toString()).contains("\"ACCEPT\",\"NOT_ACCEPT\"")
                .doesNotContain("REPLY");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).satisfiesExactly(
                opened -> assertThat(opened).isInstanceOfSatisfying(CaseEvent.Opened.class,
                        event -> assertThat(event.bureau()).isEqualTo(TestPetition.BUREAU)),
                dispatched -> assertThat(dispatched).isInstanceOfSatisfying(CaseEvent.Dispatched.class, event -> {
                    assertThat(event.unit()).isEqualTo(UNIT);
                    assertThat(event.kind()).isEqualTo(DispatchKind.TRANSFER);
                })));
    }

    @Test
    void a_petition_goes_from_registration_through_reply_and_rating_to_its_end() {
        TestPetition petition = CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        await().untilAsserted(() -> assertThat(show(petition).version()).isEqualTo(2));

        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, 2, null).version()).isEqualTo(3);
        Response replied = SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"已督促用人单位足额支付工资。\"}");
        assertThat(replied.get("status")).isEqualTo("REPLIED");
        EVENTS.publish(petition.rated(Satisfaction.SATISFIED, Satisfaction.BASICALLY));
        await().untilAsserted(() -> assertThat(show(petition).version()).isEqualTo(6));
        CASES.opinionDelivered(petition, 6);
        Response closed = SERVICE.post(petition.path("close"), AT_UNIT, 8,
                "{\"living\":\"SETTLED\",\"work\":\"NOT_AT_ISSUE\"}");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.get("status")).isEqualTo("CLOSED");
        assertThat(closed.get("end")).isEqualTo(CaseEnd.SETTLED.name());
        assertThat(closed.json().path("rating").toString())
                .isEqualTo("{\"bureau\":\"SATISFIED\",\"unit\":\"BASICALLY\"}");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).extracting(CaseEvent::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L));
        assertThat(EVENTS.ofCase(petition.id()).get(3)).isInstanceOfSatisfying(CaseEvent.Replied.class,
                event -> assertThat(event.outcome()).isEqualTo(HandlingOutcome.SUPPORTED));
    }

    @Test
    void a_step_that_comes_before_its_case_waits_for_it_where_it_prefers_to() throws Exception {
        TestPetition petition = TestPetition.aboutWages();
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, 2, null).status()).isEqualTo(404);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> early = threads.submit(() -> SERVICE.postAndWait(petition.path("accept"), AT_UNIT, 2));
            EVENTS.publish(petition.registered());

            assertThat(early.get().status()).isEqualTo(200);
            assertThat(early.get().version()).isEqualTo(3);
        }
    }

    @Test
    void what_the_table_leaves_open_waits_for_the_bureau_and_goes_where_it_says() {
        TestPetition petition = TestPetition.ofNoCategory();

        assertThat(open(petition).get("status")).isEqualTo("OPENED");
        Response dispatched = SERVICE.post(petition.path("dispatch"), AT_BUREAU, 1,
                "{\"unit\":\"431222-CIVIL\",\"kind\":\"TRANSFER\"}");

        assertThat(dispatched.get("unit")).isEqualTo("431222-CIVIL");
        assertThat(SERVICE.post(petition.path("accept"), "HANDLER/431222-CIVIL/h-07", 2, null).status())
                .isEqualTo(200);
    }

    @Test
    void a_petition_lawfully_not_accepted_ends_at_once() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);

        Response unnamed = SERVICE.post(petition.path("not-accept"), AT_UNIT, 2,
                "{\"ground\":\"ENDED_BY_REREVIEW\",\"opinion\":\"张某的意见\"}");
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.text()).contains("opinion").doesNotContain("张某");

        Response answer = SERVICE.post(petition.path("not-accept"), AT_UNIT, 2, "{\"ground\":\"NOT_A_PETITION\"}");

        assertThat(answer.version()).isEqualTo(4);
        assertThat(answer.get("status")).isEqualTo("CLOSED");
        assertThat(answer.get("end")).isEqualTo("NOT_ACCEPTED");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()).reversed()).first()
                .isInstanceOfSatisfying(CaseEvent.Closed.class,
                        event -> assertThat(event.end()).isEqualTo(CaseEnd.NOT_ACCEPTED)));
    }

    @Test
    void a_command_without_a_version_is_answered_428_and_one_on_an_old_version_412() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);

        assertThat(SERVICE.postWithoutVersion(petition.path("accept"), AT_UNIT, null).status()).isEqualTo(428);
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, 1, null).status()).isEqualTo(412);
        assertThat(show(petition).version()).isEqualTo(2);
    }

    @Test
    void an_illegal_step_is_answered_409_with_the_legal_ones_and_the_article() {
        TestPetition petition = TestPetition.aboutWages();
        open(petition);

        Response answer = SERVICE.post(petition.path("reply"), AT_UNIT, 2,
                "{\"outcome\":\"EXPLAINED\",\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"…\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.get("code")).isEqualTo("illegal-step");
        assertThat(answer.get("title")).startsWith("信访事项“待受理”，不能“答复”；可以：更正登记信息、交办、签收、").contains("、受理、不予受理、",
                "The case is 'waits for acceptance' and cannot take the step 'reply'; legal now: put the registration right, assign, sign, ",
                ", accept, not accept, ");
        assertThat(answer.get("article")).isEqualTo("第三十二条 / Art. 32");
    }

    @Test
    @Proves(article = 27, cityRule = true, zh = "答复后以办结步骤办结的，须载明当事人生产生活已经妥善安置", en = "to close what was answered, the unit has to state that living and work are settled")
    void W3_a_case_is_not_closed_before_living_and_work_are_settled() {
        TestPetition petition = TestPetition.aboutWages();
        reply(petition);

        for (String body : new String[]{"{}", "{\"living\":\"SETTLED\"}",
                "{\"living\":\"OPEN\",\"work\":\"SETTLED\"}"}) {
            Response answer = SERVICE.post(petition.path("close"), AT_UNIT, 4, body);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.get("code")).isEqualTo("not-settled");
            assertThat(answer.get("article")).isEqualTo("本市规定 / the city's own rule");
        }
    }

    @Test
    void nobody_but_the_responsible_units_handler_and_the_bureau_takes_a_step() {
        TestPetition dispatched = TestPetition.aboutWages();
        open(dispatched);
        for (String actor : new String[]{AT_BUREAU, "LEADER/431222-HRSS/431222-HRSS.head"}) {
            Response answer = SERVICE.post(dispatched.path("accept"), actor, 2, null);
            assertThat(answer.status()).as(actor).isEqualTo(403);
            assertThat(answer.get("code")).isEqualTo("not-competent");
        }
        for (String actor : new String[]{"CLERK/431222-HRSS/c-01", OPERATIONS}) {
            Response answer = SERVICE.post(dispatched.path("accept"), actor, 2, null);
            assertThat(answer.status()).as(actor).isEqualTo(403);
            assertThat(answer.get("code")).isEqualTo("not-allowed");
        }
        assertThat(SERVICE.post(dispatched.path("accept"), "HANDLER/431222-NR/h-01", 2, null).status()).isEqualTo(404);
        TestPetition opened = TestPetition.ofNoCategory();
        open(opened);
        for (String actor : new String[]{"BUREAU/431202-PB/b-01", AT_UNIT, OPERATIONS}) {
            assertThat(SERVICE.post(opened.path("dispatch"), actor, 1, "{\"unit\":\"431222-NR\",\"kind\":\"TRANSFER\"}")
                    .status()).as(actor).isEqualTo(actor.equals(OPERATIONS) ? 403 : 404);
        }
        assertThat(SERVICE.post(opened.path("dispatch"), TestPetition.AT_CITY_BUREAU, 1,
                "{\"unit\":\"431222-NR\",\"kind\":\"TRANSFER\"}").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_command_names_its_fields_and_repeats_no_value() {
        TestPetition petition = TestPetition.ofNoCategory();
        open(petition);
        String path = petition.path("dispatch");

        Response unknownUnit = SERVICE.post(path, AT_BUREAU, 1, "{\"unit\":\"431222-NASA\",\"kind\":\"TRANSFER\"}");
        assertThat(unknownUnit.status()).isEqualTo(400);
        assertThat(unknownUnit.text()).contains("\"unit\"", "unknown-unit").doesNotContain("NASA");
        Response wrongKind = SERVICE.post(path, AT_BUREAU, 1, "{\"unit\":\"431222-NR\",\"kind\":\"PIGEON\"}");
        assertThat(wrongKind.status()).isEqualTo(400);
        assertThat(wrongKind.text()).contains("\"kind\"").doesNotContain("PIGEON");
        assertThat(SERVICE.post(path, AT_BUREAU, 1, "{\"unit\":\"431222-NR\"}").status()).isEqualTo(400);
        assertThat(
                SERVICE.post(path, AT_BUREAU, 1, "{\"unit\":\"431222-NR\",\"kind\":\"TRANSFER\",\"hint\":1}").status())
                .isEqualTo(400);
        assertThat(SERVICE.post(path, AT_BUREAU, 1, "not json").status()).isEqualTo(400);
        assertThat(SERVICE.openPost(petition.path("accept"), 1).status()).isEqualTo(401);
        assertThat(SERVICE.get("/cases/no-such-petition", AT_BUREAU).status()).isEqualTo(404);
    }

    private static void reply(TestPetition petition) {
        open(petition);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        SERVICE.post(petition.path("reply"), AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"办结。\"}");
    }

    private static Response open(TestPetition petition) {
        EVENTS.publish(petition.registered());
        return await().until(() -> show(petition), answer -> answer.status() == 200);
    }

    private static Response show(TestPetition petition) {
        return SERVICE.get(petition.path(""), OPERATIONS);
    }
}
