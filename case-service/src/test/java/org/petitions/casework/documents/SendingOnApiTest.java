package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.events.RoutingEvent.SentOn;
import org.petitions.events.terms.NoticeDuty;
import org.petitions.law.LegalCalendar;

/** What the petitioner brought to an upper unit goes to the unit of its own system that is competent (Art. 23). */
class SendingOnApiTest extends DocumentApiFixture {
    private static final String UPPER = "431200-HRSS";
    private static final String AT_UPPER = "HANDLER/431200-HRSS/u-01";
    private static final String NOTICE = "\"notice\":{\"how\":\"POST\",\"receipt\":\"" + RECEIPT + "\"}";
    private static final String TRANSFER = "{\"unit\":\"431222-HRSS\",\"kind\":\"TRANSFER\"," + NOTICE + "}";

    @Test
    @Proves(article = 23, paragraph = 1, zh = "属于本系统下级单位职权范围的，转送该单位并书面告知信访人去向，一次办完", en = "what a unit below in the own system is competent for is sent on there, and the petitioner is told where to by the same act")
    void a_unit_sends_on_to_one_below_it_and_tells_the_petitioner_by_one_act_article_23() {
        TestPetition petition = broughtTo(UPPER);

        Response sent = SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER);

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.get("unit")).isEqualTo("431222-HRSS");
        assertThat(sent.get("dispatchedAs")).isEqualTo("TRANSFER");
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UPPER))).contains(
                "信访事项转送（交办）告知书", CaseFixtures.NAME, "怀人社信转告", "现已转送沅陵县人力资源和社会保障局办理", "第二十三条");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .anyMatch(event -> event instanceof SentOn on && on.notice() == NoticeDuty.OWED)
                .anyMatch(event -> event instanceof DocumentSent notice && notice.tells() == null));
        assertThat(SERVICE.post(petition.path("accept"), AT_UPPER, sent.version(), null).status()).isEqualTo(403);
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, sent.version(), null).status()).isEqualTo(200);
    }

    @Test
    @Proves(article = 23, paragraph = 1, zh = "转送告知书不得委托他人送达：转送即止告知期限，受托人收到不等于信访人已被告知", en = "the notice of sending on goes by no proxy: sending on ends the days to tell, and who gives it to a proxy has told nobody")
    void a_notice_left_with_a_proxy_sends_nothing_on_article_23() {
        TestPetition petition = broughtTo(UPPER);

        Response refused = SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER.replace("POST", "PROXY"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("notice.how");
        assertThat(SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER).status()).isEqualTo(200);
    }

    @Test
    @Proves(article = 22, paragraph = 1, item = 3, zh = "本系统上级单位也可以交办，指定办结报告期限并收到报告", en = "the upper unit in the same system assigns too, with a day for the report back, and reads the report")
    void the_upper_unit_assigns_what_it_sent_on_and_no_bureau_does() {
        TestPetition petition = broughtTo(UPPER);
        long sent = SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER).version();
        LocalDate by = LegalCalendar.dayOf(Instant.now()).plusDays(20);
        String request = "{\"reportBackBy\":\"" + by + "\"}";

        assertThat(SERVICE.post(petition.path("assign"), AT_BUREAU, sent, request).status()).isEqualTo(404);
        Response assigned = SERVICE.post(petition.path("assign"), AT_UPPER, sent, request);

        assertThat(assigned.get("dispatchedAs")).isEqualTo("ASSIGNMENT");
        long accepted = SERVICE.post(petition.path("accept"), AT_UNIT, assigned.version(), null).version();
        assertThat(SERVICE.post(petition.path("report-back"), AT_UNIT, accepted, "{\"reasons\":\"已办结，报告如下。\"}")
                .status()).isEqualTo(200);
        assertThat(SERVICE.get(petition.path("words?why=SUPERVISION"), AT_UPPER).text()).contains("已办结，报告如下。");
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "对本系统上级单位转送的提出异议，由该上级单位核实同意后收回", en = "to what the upper unit sent on the unit objects to that unit, which takes it back")
    void the_upper_unit_answers_the_objection_and_has_it_back() {
        TestPetition petition = broughtTo(UPPER);
        long sent = SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER).version();
        long objected = SERVICE.post(petition.path("object"), AT_UNIT, sent, "{\"reasons\":\"属土地权属。\"}").version();

        assertThat(SERVICE.post(petition.path("allow-objection"), AT_BUREAU, objected, "{\"reasons\":\"同意。\"}")
                .status()).isEqualTo(404);
        Response back = SERVICE.post(petition.path("allow-objection"), AT_UPPER, objected, "{\"reasons\":\"同意。\"}");

        assertThat(back.get("unit")).isEqualTo(UPPER);
        assertThat(back.get("dispatchedAs")).isEqualTo("DIRECT");
        assertThat(back.json().path("handBacks").asInt()).isEqualTo(1);
    }

    @Test
    @Proves(article = 23, paragraph = 1, zh = "转送单位自行登记其转送告知书的送达", en = "who sent it on records the delivery of its own notice")
    void who_sent_it_on_records_the_delivery_of_its_own_notice_article_23() {
        TestPetition petition = broughtTo(UPPER);
        Response sent = SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER);

        Response delivered = SERVICE.post(petition.path("documents/1/deliver"), AT_UPPER, sent.version(),
                "{\"how\":\"POST\",\"receivedAt\":\"" + Instant.now() + "\",\"receipt\":\"" + RECEIPT + "\"}");

        assertThat(delivered.status()).as(delivered.text()).isEqualTo(200);
    }

    @Test
    @Proves(article = 35, zh = "转送的上级单位只登记、更正自己告知书的送达，不得登记下级单位意见书的送达", en = "who sent it on records and puts right the delivery of its own notice alone: whether the lower unit's opinion arrived, from which the review's window runs, is not for it to say")
    void article_35_who_sent_it_on_hands_over_and_corrects_its_own_notice_and_no_opinion_of_the_unit_below() {
        TestPetition petition = broughtTo(UPPER);
        Response sent = SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER);
        String receivedAt = Instant.now().toString();
        String received = "{\"how\":\"POST\",\"receivedAt\":\"" + receivedAt + "\",\"receipt\":\"" + RECEIPT + "\"}";
        Response own = SERVICE.post(petition.path("documents/1/deliver"), AT_UPPER, sent.version(), received);
        Response corrected = SERVICE.post(petition.path("documents/1/corrections"), AT_UPPER, own.version(),
                "{\"receivedAt\":\"" + Instant.parse(receivedAt).minusSeconds(60) + "\",\"reason\":\"误录。\"}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        long accepted = SERVICE.post(petition.path("accept"), AT_UNIT, corrected.version(), null).version();
        long replied = SERVICE.post(petition.path("reply"), AT_UNIT, accepted,
                "{\"outcome\":\"EXPLAINED\",\"findings\":\"已查明。\",\"basis\":\"有关规定。\",\"text\":\"说明如上。\"}")
                .version();
        Response opinion = PAPERS.issue(petition, AT_UNIT, replied, "HANDLING_OPINION");

        Response byUpper = SERVICE.post(petition.path("documents/2/deliver"), AT_UPPER, opinion.version(), received);

        assertThat(byUpper.status()).as(byUpper.text()).isEqualTo(403);
        assertThat(SERVICE.post(petition.path("documents/2/send"), AT_UPPER, opinion.version(),
                "{\"how\":\"POST\",\"sentOn\":\"" + LegalCalendar.dayOf(Instant.now()) + "\",\"receipt\":\""
                        + RECEIPT + "\"}")
                .status()).isEqualTo(403);
    }

    @Test
    void without_its_notice_and_beside_the_own_system_nothing_is_sent_on() {
        TestPetition petition = broughtTo(UPPER);

        assertThat(SERVICE.post(petition.path("send-on"), AT_UPPER, 2,
                "{\"unit\":\"431222-HRSS\",\"kind\":\"TRANSFER\"}").get("code")).isEqualTo("sent-on-untold");
        assertThat(SERVICE.post(petition.path("send-on"), AT_UPPER, 2, TRANSFER.replace("-HRSS", "-NR")).get("code"))
                .isEqualTo("not-of-own-system");
        assertThat(SERVICE.post(petition.path("send-on"), AT_UPPER, 2,
                "{\"unit\":\"431222-HRSS\",\"kind\":\"TRANSFER\",\"notice\":{}}").text()).contains("notice.how");
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(2);
    }

    private static TestPetition broughtTo(String unit) {
        TestPetition petition = TestPetition.aboutWages();
        PAPERS.sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(petition.registeredAt(unit));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("dispatchedAs"))
                .isEqualTo("DIRECT"));
        return petition;
    }
}
