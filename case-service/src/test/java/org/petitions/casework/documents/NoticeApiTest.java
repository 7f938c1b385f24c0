package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.documents.printing.PrintedText;
import org.petitions.events.DocumentEvent.DocumentDelivered;
import org.petitions.events.DocumentEvent.DocumentSent;
import org.petitions.law.LegalCalendar;

/** The written notice of a decision through the API (Art. 23): made and sent with it or apart from it, and what it says. */
class NoticeApiTest extends DocumentApiFixture {
    @Test
    @Proves(article = 23, paragraph = 3, zh = "受理、制作告知书、发出可以一次办完", en = "acceptance, notice and sending are one act")
    void a_unit_accepts_and_tells_in_writing_by_one_act_article_23() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

        Response told = SERVICE.post(petition.path("accept"), AT_UNIT, 2,
                "{\"notice\":{\"how\":\"POST\",\"receipt\":\"" + RECEIPT + "\"}}");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.version()).isEqualTo(5);
        var paper = SERVICE.get(petition.path("documents"), OPERATIONS).json().path("documents").path(0);
        assertThat(paper.path("kind").asString()).isEqualTo("ACCEPTANCE_NOTICE");
        assertThat(paper.path("how").asString()).isEqualTo("POST");
        assertThat(paper.path("sentOn").asString()).isEqualTo(LegalCalendar.dayOf(Instant.now()).toString());
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                .contains("信访事项受理告知书", CaseFixtures.NAME);
        assertThat(SERVICE.get(petition.path("words?why=SUPERVISION"), AT_BUREAU).text()).contains(RECEIPT);
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id())).filteredOn(DocumentSent.class::isInstance)
                .extracting(event -> ((DocumentSent) event).tells()).containsExactly(true));
    }

    @Test
    void an_act_of_which_one_part_is_refused_leaves_nothing_behind() {
        TestPetition petition = PAPERS.openedWithoutFacts(TestPetition.aboutWages());

        Response refused = SERVICE.post(petition.path("not-accept"), AT_UNIT, 2,
                "{\"ground\":\"NOT_A_PETITION\",\"notice\":{\"how\":\"ELECTRONIC\"}}");

        assertThat(refused.get("code")).isEqualTo("facts-not-here");
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("status")).isEqualTo("DISPATCHED");
        assertThat(keptOf(petition)).isEmpty();
        assertThat(SERVICE.post(petition.path("accept"), AT_UNIT, 2, "{\"notice\":{\"how\":\"POST\"}}").text())
                .contains("notice.receipt");
    }

    @Test
    void a_notice_made_apart_is_sent_apart_and_not_before_it_was_made_article_23() {
        TestPetition petition = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, "{\"notice\":{}}");
        LocalDate today = LegalCalendar.dayOf(Instant.now());

        assertThat(send(petition, 4, today.minusDays(1)).get("code")).isEqualTo("cannot-be-sent");
        Response sent = send(petition, 4, today);

        assertThat(sent.version()).isEqualTo(5);
        assertThat(sent.get("sentOn")).isEqualTo(today.toString());
        assertThat(sent.json().has("receivedAt")).isFalse();
    }

    @Test
    @Proves(article = 23, paragraph = 1, zh = "直接提出而不属于本单位职权范围的，书面告知应当向哪个单位提出", en = "what was brought to a unit that is not competent is answered with the office to turn to")
    void what_a_petitioner_brought_to_a_unit_that_is_not_competent_is_answered_with_the_office_to_turn_to_article_23() {
        TestPetition petition = TestPetition.aboutWages();
        PAPERS.sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(petition.registeredAt("431222-HRSS"));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("dispatchedAs"))
                .isEqualTo("DIRECT"));
        assertThat(SERVICE.post(petition.path("object"), AT_UNIT, 2, "{\"reasons\":\"x\"}").get("code"))
                .isEqualTo("illegal-step");

        assertThat(SERVICE.post(petition.path("not-accept"), AT_UNIT, 2,
                "{\"ground\":\"NOT_COMPETENT\",\"notice\":{\"how\":\"ELECTRONIC\"}}").json().path("errors").path(0)
                .path("field").asString()).isEqualTo("text");
        Response told = SERVICE.post(petition.path("not-accept"), AT_UNIT, 2,
                "{\"ground\":\"NOT_COMPETENT\",\"notice\":"
                        + "{\"how\":\"IN_PERSON\",\"text\":\"请向沅陵县自然资源局提出。\",\"receipt\":\"" + RECEIPT + "\"}}");

        assertThat(told.status()).isEqualTo(200);
        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                .contains("不属于本机关、单位或者本系统职权范围", "请向沅陵县自然资源局提出");
        await().untilAsserted(() -> assertThat(EVENTS.ofCase(petition.id()))
                .filteredOn(DocumentDelivered.class::isInstance)
                .extracting(event -> ((DocumentDelivered) event).tells()).containsExactly(true));
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "信访人未选择电子方式告知的，不得以电子方式告知；选择的，由平台发出，发出后方算告知", en = "electronically only whoever chose so is told, and only when the platform's message left")
    void electronically_only_who_chose_so_is_told_and_not_before_the_platform_sent_it_article_23() {
        TestPetition letters = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        TestPetition messages = PAPERS.opened(TestPetition.aboutWages(),
                CaseFixtures.FACTS.replaceFirst("\\{", "{\"notice\":[\"LETTER\",\"SMS\"],"));
        String accept = "{\"notice\":{\"how\":\"ELECTRONIC\"}}";

        Response refused = SERVICE.post(letters.path("accept"), AT_UNIT, 2, accept);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("notice.how");
        assertThat(SERVICE.get(letters.path(""), OPERATIONS).version()).isEqualTo(2);
        assertThat(keptOf(letters)).isEmpty();

        assertThat(SERVICE.post(messages.path("accept"), AT_UNIT, 2, accept).status()).isEqualTo(200);
        assertThat(SERVICE.get(messages.path("documents"), OPERATIONS).json().at("/documents/0").has("sentOn"))
                .isFalse();
        assertThat(SERVICE.post(messages.path("documents/1/send"), AT_UNIT, 4, "{\"how\":\"ELECTRONIC\",\"sentOn\":\""
                + LegalCalendar.dayOf(Instant.now()) + "\",\"receipt\":\"" + RECEIPT + "\"}").get("code"))
                .isEqualTo("platform-sends");
    }

    @Test
    void a_notice_says_the_day_the_petition_was_received_and_not_that_of_its_registration() {
        TestPetition petition = TestPetition.aboutWages();
        PAPERS.sealed(petition, CaseFixtures.FACTS);
        EVENTS.publish(petition.registeredAfterLyingSince(LocalDate.of(2026, 2, 26)));
        await().until(() -> SERVICE.get(petition.path(""), OPERATIONS).status() == 200);
        SERVICE.post(petition.path("accept"), AT_UNIT, 2, null);
        PAPERS.issue(petition, AT_UNIT, 3, "ACCEPTANCE_NOTICE");

        assertThat(PrintedText.pdf(SERVICE.bytes(petition.path("documents/1/pdf"), AT_UNIT)))
                .contains("您于2026年2月26日通过来信提出").doesNotContain("您于2026年3月1日");
    }

    @Test
    void who_is_not_accepted_or_is_led_elsewhere_is_told_why_or_where_to_in_the_notice_of_that_end() {
        TestPetition refused = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        SERVICE.post(refused.path("not-accept"), AT_UNIT, 2, "{\"ground\":\"NOT_A_PETITION\"}");
        TestPetition led = PAPERS.opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        SERVICE.post(led.path("lead-elsewhere"), AT_UNIT, 2, "{\"way\":\"ARBITRATION\"}");

        for (TestPetition petition : List.of(refused, led)) {
            assertThat(PAPERS.issue(petition, AT_UNIT, 4, "NO_LONGER_ACCEPTED_NOTICE").get("code"))
                    .isEqualTo("document-of-another-step");
            assertThat(PAPERS.issue(petition, AT_UNIT, 4, "NOT_COMPETENT_NOTICE").get("code"))
                    .isEqualTo("document-of-another-step");
            assertThat(PAPERS.issue(petition, AT_UNIT, 4,
                    petition == led ? "OTHER_PROCEDURE_NOTICE" : "NON_ACCEPTANCE_NOTICE").status()).isEqualTo(201);
        }

        assertThat(PrintedText.pdf(SERVICE.bytes(refused.path("documents/1/pdf"), AT_UNIT)))
                .contains("该事项不属于信访事项", "依据《信访工作条例》第十七条，我单位决定不予受理").doesNotContain("法定途径处理：");
        assertThat(PrintedText.pdf(SERVICE.bytes(led.path("documents/1/pdf"), AT_UNIT))).contains("应当通过以下法定途径处理：仲裁")
                .doesNotContain("决定不予受理");
    }

    private static Response send(TestPetition petition, long version, LocalDate day) {
        return SERVICE.post(petition.path("documents/1/send"), AT_UNIT, version,
                "{\"how\":\"POST\",\"sentOn\":\"" + day + "\",\"receipt\":\"" + RECEIPT + "\"}");
    }
}
