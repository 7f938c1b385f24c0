package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.CaseEvent.Closed;
import org.petitions.events.CaseEvent.NotAccepted;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.CaseEnd;

/** What the bureau finds not for acceptance, through the door: with the case in which the same matter runs, and with the notice. */
class NonAcceptanceApiTest extends ProcedureApiFixture {
    private static final CaseFixtures CASES = new CaseFixtures(SERVICE, EVENTS);
    private static final String REPLY = "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"支持。\"}";
    private static final String NOTICE = "\"notice\":{\"how\":\"POST\",\"receipt\":\"挂号信XA00000000443，已交邮。\"}";

    @Test
    @Proves(article = 19, paragraph = 3, zh = "同一信访事项已经受理、正在规定期限内办理的，上级不予受理，书面告知在哪个单位、以哪个登记编号办理", en = "what is accepted and handled in its time is not accepted above as well, and the petitioner is told in writing which case runs where")
    void article_19_the_same_matter_brought_above_is_not_accepted_and_its_notice_names_the_running_case() {
        CaseSession below = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        below.await("DISPATCHED");
        CaseSession above = new CaseSession(
                CASES.openedAt("431200-PB", TestPetition.ofNoCategory(), CaseFixtures.FACTS));
        above.await("OPENED");
        String named = "{\"ground\":\"BEING_HANDLED\",\"running\":\"" + below.petition.number() + "\"," + NOTICE + "}";
        assertThat(refused(above, named)).as("nobody has taken it on yet").isEqualTo("not-running-in-time");
        below.step("accept", AT_UNIT, null);

        assertThat(refused(above, "{\"ground\":\"BEING_HANDLED\"," + NOTICE + "}"))
                .isEqualTo("running-case-not-named");
        assertThat(refused(above, named.replace(below.petition.number(), above.petition.number())))
                .isEqualTo("not-running-in-time");
        Response unknown = SERVICE.post(above.petition.path("not-accept-by-bureau"), AT_CITY_BUREAU,
                above.last.version(), named.replace(below.petition.number(), "431222-20260301-L-99999-X"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("unknown-case");
        assertThat(refused(above, named.replace("," + NOTICE, ""))).isEqualTo("non-acceptance-untold");
        String typed = below.petition.number().toLowerCase(Locale.ROOT).replace('-', '－');
        above.step("not-accept-by-bureau", AT_CITY_BUREAU, named.replace(below.petition.number(), typed));

        assertThat(above.last.get("status")).isEqualTo("CLOSED");
        assertThat(PrintedText.pdf(SERVICE.bytes(above.petition.path("documents/1/pdf"), AT_CITY_BUREAU)))
                .contains("已受理或者正在办理", "第十九条", "沅陵县人力资源和社会保障局办理", below.petition.number())
                .doesNotContain("第二十三条"); // which binds the units, not the bureau
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(above.petition.id()))
                .extracting(event -> event.getClass().getSimpleName())
                .endsWith("NotAccepted", "Closed", "BureauNoticeOwed", "DocumentIssued", "DocumentSent"));
        assertThat(EVENTS.ofCase(above.petition.id())).filteredOn(NotAccepted.class::isInstance).singleElement()
                .isInstanceOfSatisfying(NotAccepted.class, not -> assertThat(not.running())
                        .isEqualTo(new RunningCase(below.petition.number(), TestPetition.UNIT)));
    }

    @Test
    @Proves(article = 19, paragraph = 3, zh = "已经答复的信访事项不属于正在办理，不得据此不予受理；不服的可以依法请求复查", en = "what has been answered is handled no more: nobody is refused for it, and the review stays open")
    void article_19_what_has_been_answered_is_not_being_handled() {
        CaseSession below = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        below.await("DISPATCHED");
        below.step("accept", AT_UNIT, null);
        below.step("reply", AT_UNIT, REPLY);
        CaseSession above = new CaseSession(
                CASES.openedAt("431200-PB", TestPetition.ofNoCategory(), CaseFixtures.FACTS));
        above.await("OPENED");

        assertThat(refused(above, "{\"ground\":\"BEING_HANDLED\",\"running\":\"" + below.petition.number() + "\","
                + NOTICE + "}")).isEqualTo("not-running-in-time");
    }

    @Test
    @Proves(article = 19, paragraph = 3, zh = "同一事项由本级单位办理的，信访局不得据此不予受理；承办单位也不得以此不予受理", en = "what runs at the own level is merged or transferred, and no unit refuses a petition because another one handles it")
    void article_19_only_what_runs_at_a_lower_level_is_refused_and_by_no_unit() {
        CaseSession running = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        running.await("DISPATCHED");
        running.step("accept", AT_UNIT, null);
        CaseSession again = new CaseSession(CASES.opened(TestPetition.ofNoCategory(), CaseFixtures.FACTS));
        again.await("OPENED");
        CaseSession sent = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        sent.await("DISPATCHED");

        assertThat(refused(again, "{\"ground\":\"BEING_HANDLED\",\"running\":\"" + running.petition.number() + "\","
                + NOTICE + "}")).isEqualTo("not-running-below");
        assertThat(SERVICE.post(sent.petition.path("not-accept"), AT_UNIT, sent.last.version(),
                "{\"ground\":\"BEING_HANDLED\"}").get("code")).isEqualTo("left-to-bureau");
    }

    @Test
    void a_unit_is_rid_of_what_the_bureau_finds_no_petition_and_may_not_find_it_so_in_its_name() {
        CaseSession sent = new CaseSession(CASES.opened(TestPetition.aboutWages(), CaseFixtures.FACTS));
        sent.await("DISPATCHED");
        String body = "{\"ground\":\"NOT_A_PETITION\"," + NOTICE + "}";
        assertThat(SERVICE.post(sent.petition.path("not-accept-by-bureau"), AT_UNIT, sent.last.version(), body)
                .status()).isEqualTo(403);
        assertThat(SERVICE.post(sent.petition.path("not-accept-by-bureau"), AT_BUREAU, sent.last.version(),
                body.replace("NOT_A_PETITION", "NOT_COMPETENT")).get("code")).isEqualTo("transfer-instead");

        sent.step("not-accept-by-bureau", AT_BUREAU, body);

        await().untilAsserted(() -> assertThat(EVENTS.ofCase(sent.petition.id())).filteredOn(Closed.class::isInstance)
                .singleElement().isInstanceOfSatisfying(Closed.class, closed -> {
                    assertThat(closed.end()).isEqualTo(CaseEnd.NOT_ACCEPTED);
                    assertThat(closed.noticeOwed()).as("the unit's days to tell go on as the bureau's").isTrue();
                }));
        assertThat(legal(sent.last)).doesNotContain("ACCEPT", "NOT_ACCEPT", "OBJECT");
    }

    private static String refused(CaseSession session, String body) {
        Response answer = SERVICE.post(session.petition.path("not-accept-by-bureau"), AT_CITY_BUREAU,
                session.last.version(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        return answer.get("code");
    }
}
